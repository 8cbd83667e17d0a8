//! What the recognition of names promises.

use recollect::formulary::{AgentId, ProductKind, Verdict, common, find_in, recognize, search};

#[track_caller]
fn check(typed: &str, verdict: Verdict, keys: &[&str]) {
    let found = recognize(typed);
    let met: Vec<&str> = found.matches.iter().map(|it| it.agent.key()).collect();
    assert_eq!((found.verdict, &met[..]), (verdict, keys), "{typed}");
}

#[test]
fn the_formulary_has_all_its_agents_and_finds_each_by_its_key() {
    assert_eq!(AgentId::all().len(), 87);
    for agent in AgentId::all() {
        assert_eq!(AgentId::from_key(agent.key()), Some(agent));
        assert!(!agent.name().is_empty());
        assert!(agent.kinds().next().is_some(), "{}", agent.key());
    }
}

#[test]
fn strengths_are_distinct_and_ascending() {
    for agent in AgentId::all() {
        for kind in ProductKind::ALL.map(Some).into_iter().chain([None]) {
            let all = agent.strengths(kind);
            assert!(all.windows(2).all(|pair| pair[0] < pair[1]), "{}", agent.key());
        }
    }
    let bupropion = AgentId::from_key("bupropion").expect("is listed");
    let words = |kind| -> Vec<String> {
        bupropion.strengths(Some(kind)).into_iter().map(|it| it.decimal()).collect()
    };
    assert_eq!(words(ProductKind::Regular), ["75", "100"]);
    assert_eq!(words(ProductKind::LongActing)[..2], ["100", "150"]);
}

#[test]
fn no_agent_is_offered_twice_among_the_common_ones() {
    let mut all: Vec<AgentId> = common().flat_map(|(_, agents)| agents).collect();
    assert!((24..=30).contains(&all.len()));
    let before = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), before);
}

#[test]
fn every_name_of_an_agent_is_taken_as_that_agent() {
    for agent in AgentId::all() {
        for name in agent.brands() {
            check(name, Verdict::Exact, &[agent.key()]);
        }
    }
}

#[test]
fn a_name_brings_its_kind_and_strength() {
    let found = recognize("Wellbutrin XL 300 mg");
    assert_eq!(found.verdict, Verdict::Exact);
    assert_eq!(found.matches[0].agent.key(), "bupropion");
    assert_eq!(found.matches[0].name, "Wellbutrin");
    assert_eq!(found.kind, Some(ProductKind::LongActing));
    assert_eq!(found.release.as_deref(), Some("XL"));
    assert_eq!(found.strength.as_deref(), Some("300 mg"));
}

#[test]
fn two_medicines_in_one_answer_are_offered_as_two() {
    check("Zoloft and Abilify", Verdict::Split, &["sertraline", "aripiprazole"]);
}

#[test]
fn a_pharmacy_line_gives_name_and_strength() {
    let line =
        "Rx# 123 SERTRALINE HCL 100MG TAB take 1 tablet by mouth daily qty 30 filled 3/4/2018";
    let found = find_in(line);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].agents[0].agent.key(), "sertraline");
    assert_eq!(&line[found[0].range.clone()], "SERTRALINE");
    assert_eq!(found[0].strength.as_deref(), Some("100MG"));
}

#[test]
fn a_half_typed_name_finds_the_agent() {
    assert_eq!(search("zolo", 5)[0].agent.key(), "sertraline");
    assert_eq!(search("", 5), []);
}

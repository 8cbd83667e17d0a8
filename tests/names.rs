//! What the recognition of names promises.

use std::collections::HashSet;

use recollect::formulary::{
    AgentId, CommonGroup, ProductKind, TreatmentHint, Verdict, find_in, recognize, search,
};

#[path = "../build/csv.rs"]
mod csv;
#[path = "support/names.rs"]
mod names;

use names::{Part, other_names, part, typed_names};

const LOOKALIKES: &str = include_str!("../data/lookalikes.csv");
const NAMES_OTHER: &str = include_str!("../data/names_other.csv");
const NAMES_TYPED: &str = include_str!("../data/names_typed.csv");
const OTHER_MEDICINES: &str = include_str!("../data/other_medicines.csv");

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
    let mut all: Vec<AgentId> = CommonGroup::ALL.iter().flat_map(|it| it.agents()).collect();
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
        // And by the name that we show. Two that are agents of their own are asked about.
        let found = recognize(agent.name());
        assert!(found.matches.iter().any(|it| it.agent == agent), "{}: {found:?}", agent.name());
    }
}

#[test]
fn a_name_brings_its_kind_and_strength() {
    let found = recognize("Wellbutrin XL 300 mg");
    assert_eq!(found.verdict, Verdict::Exact);
    assert_eq!(found.matches[0].agent.key(), "bupropion");
    assert_eq!(found.matches[0].name, "Wellbutrin");
    assert_eq!(found.kind, Some(ProductKind::LongActing));
    assert_eq!(found.strength.as_deref(), Some("300 mg"));
}

#[test]
fn two_medicines_in_one_answer_are_offered_as_two() {
    check("Zoloft and Abilify", Verdict::Split, &["sertraline", "aripiprazole"]);
}

#[test]
fn two_misspelt_medicines_are_offered_as_two() {
    check("zolft and abilfy", Verdict::Split, &["sertraline", "aripiprazole"]);
}

#[test]
fn a_treatment_beside_a_medicine_is_asked_about() {
    for typed in ["Zoloft and ECT", "Zoloft and therapy", "Zoloft + therapy", "ECT, then Zoloft"] {
        check(typed, Verdict::Split, &["sertraline"]);
    }
    check("ketamine infusions and ECT", Verdict::Split, &["ketamine"]);
    check("Zoloft, Abilify and ECT", Verdict::Split, &["sertraline", "aripiprazole"]);
    for typed in ["ketamine therapy", "ketamine infusion therapy"] {
        check(typed, Verdict::Exact, &["ketamine"]);
    }
    check("group therapy", Verdict::Treatment(TreatmentHint::Psychotherapy), &[]);
}

#[test]
fn a_misspelt_medicine_is_met_beside_what_is_known() {
    check("buproprion and lisinopril", Verdict::Split, &["bupropion"]);
    check("metformin, zolft", Verdict::Split, &["sertraline"]);
    check("zolft and ECT", Verdict::Split, &["sertraline"]);
    check(
        "Wellbutrin, Prozac and lexpro",
        Verdict::Split,
        &["bupropion", "fluoxetine", "escitalopram"],
    );
    check("an SSRI, lexapr", Verdict::Suggest, &["escitalopram"]);
    // What else stands beside a name is about it, or another medicine still.
    for typed in
        ["metformin hydrochlorid", "losartan potasium", "insulin glargin", "metformin for parents"]
    {
        check(typed, Verdict::Other, &[]);
    }
    for typed in ["therapy with my parents", "talk therapy, a counselor"] {
        check(typed, Verdict::Treatment(TreatmentHint::Psychotherapy), &[]);
    }
    check("lisinopril-hydrochlorothiazde", Verdict::Other, &[]);
}

#[test]
fn one_of_ours_among_many_others_is_offered() {
    check("Zoloft, lisinopril, metformin", Verdict::Split, &["sertraline"]);
    check("lisinopril and metformin", Verdict::Other, &[]);
    // One product by its parts.
    check("iron-folic acid-cyanocobalamin-vitamin C-docusate", Verdict::Other, &[]);
}

#[test]
fn a_number_of_years_is_no_strength() {
    assert_eq!(recognize("took zoloft for 3 years").strength, None);
    assert_eq!(recognize("lexapro 10").strength.as_deref(), Some("10"));
}

#[test]
fn a_name_is_found_in_a_line_of_a_pharmacy() {
    let line =
        "Rx# 123 SERTRALINE HCL 100MG TAB take 1 tablet by mouth daily qty 30 filled 3/4/2018";
    let found = find_in(line);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].agents[0].agent.key(), "sertraline");
    assert_eq!(&line[found[0].range.clone()], "SERTRALINE");
}

#[test]
fn a_half_typed_name_finds_the_agent() {
    assert_eq!(search("zolo", 5).0[0].agent.key(), "sertraline");
    assert_eq!(search("", 5).0, []);
}

/// How many thousandths of the names of a part are right in the first place, and
/// in the first three.
fn right(wanted: Part) -> (usize, usize) {
    let typed = typed_names(NAMES_TYPED).expect("is well formed");
    let mut places = Vec::new();
    for (text, id) in typed.iter().filter(|(text, _)| part(text) == wanted) {
        let found = recognize(text);
        places.push(found.matches.iter().take(3).position(|it| it.agent.key() == id));
    }
    assert!(places.len() > 150, "{wanted:?}");
    let thousandths = |count: usize| count * 1000 / places.len();
    (
        thousandths(places.iter().filter(|it| **it == Some(0)).count()),
        thousandths(places.iter().flatten().count()),
    )
}

#[test]
fn names_as_people_typed_them_are_recognised() {
    let (first, in_three) = right(Part::Tuned);
    assert!(first >= 985 && in_three >= 995, "{first} {in_three}");
}

#[test]
fn names_that_were_held_out_are_recognised_as_well() {
    let (first, in_three) = right(Part::HeldOut);
    assert!(first >= 985 && in_three >= 995, "{first} {in_three}");
}

#[test]
fn names_that_are_not_depression_medicines_get_hardly_ever_a_suggestion() {
    let others = other_names(NAMES_OTHER).expect("is well formed");
    assert!(others.len() > 300);
    let pushed: Vec<&String> =
        others.iter().filter(|it| !recognize(it).matches.is_empty()).collect();
    assert!(pushed.len() * 100 <= others.len() * 3, "{pushed:?}");
}

#[test]
fn a_misspelt_name_is_never_taken_without_asking() {
    // A name may be cut by a space or a hyphen, or be typed beside other words;
    // with these taken off it has to be one of the names.
    for (text, _) in typed_names(NAMES_TYPED).expect("is well formed") {
        let plain = text.chars().all(|c| c.is_ascii_alphabetic());
        let found = recognize(&text);
        if !plain || found.verdict != Verdict::Exact {
            continue;
        }
        let again = find_in(&text);
        assert_eq!(again.len(), 1, "{text}");
        assert_eq!(again[0].agents, found.matches, "{text}");
    }
}

#[test]
fn a_name_is_never_taken_for_the_other_of_its_pair() {
    let pairs = csv::rows("lookalikes.csv", LOOKALIKES, &["a", "b", "evidence"]);
    let ours = |name: &str| -> HashSet<&'static str> {
        find_in(name).iter().flat_map(|it| &it.agents).map(|it| it.agent.key()).collect()
    };
    let mut checked = 0;
    for row in pairs.expect("is well formed") {
        for (typed, other) in [(0, 1), (1, 0)].map(|(a, b)| (&row.cells[a], &row.cells[b])) {
            let other_ids = ours(other);
            if other_ids.is_empty() || ours(typed) == other_ids {
                continue;
            }
            checked += 1;
            let found = recognize(typed);
            let wrong = found.matches.first().is_some_and(|it| other_ids.contains(it.agent.key()));
            let asked = found.verdict == Verdict::Ask;
            assert!(!wrong || asked, "{typed} is taken for {other}: {found:?}");
        }
    }
    assert!(checked > 200, "{checked}");
}

#[test]
fn a_misspelt_look_alike_is_asked_about() {
    let near = |typed: &str, key: &str| {
        let found = recognize(typed);
        assert_eq!(found.verdict, Verdict::Ask, "{typed}");
        assert!(found.matches.iter().any(|it| it.agent.key() == key), "{typed}: {found:?}");
    };
    near("Straterra", "atomoxetine");
    near("celebxa", "citalopram");
    near("floxetina", "duloxetine");
    near("fluvoxetina", "fluvoxamine");
    near("tramadona", "trazodone");
}

#[test]
fn a_salt_beside_a_name_is_no_other_medicine() {
    for typed in ["divalproex sodium", "Sodium valproate", "valproato sódico 500 mg"] {
        check(typed, Verdict::Exact, &["valproate"]);
    }
    check("levothyroxine sodium 100 mcg", Verdict::Exact, &["levothyroxine"]);
    check("L-methylfolate calcium", Verdict::Exact, &["l-methylfolate"]);
    check("sodium", Verdict::Other, &[]);
    check("Zoloft, calcium", Verdict::Split, &["sertraline"]);
}

#[test]
fn ketamine_through_the_nose_is_asked_about_in_any_order() {
    for typed in ["ketamine spray", "intranasal ketamine", "ketamina nasal"] {
        check(typed, Verdict::Ask, &["esketamine", "ketamine"]);
    }
}

#[test]
fn what_comes_before_a_name_can_make_it_another_one() {
    for typed in ["before Prozac", "allergic to Prozac", "with Prozac"] {
        check(typed, Verdict::Suggest, &["fluoxetine"]);
    }
}

#[test]
fn all_of_many_names_are_kept() {
    let names = ["fluoxetine", "sertraline", "paroxetine", "citalopram", "escitalopram"];
    let all = [&names[..], &["fluvoxamine", "mirtazapine"]].concat();
    check("prozac zoloft paxil celexa lexapro luvox remeron", Verdict::Split, &all);
}

#[test]
fn other_medicines_are_known_and_get_no_suggestion() {
    let rows = csv::rows("other_medicines.csv", OTHER_MEDICINES, &["name", "kind", "source"]);
    for row in rows.expect("is well formed") {
        check(&row.cells[0], Verdict::Other, &[]);
    }
}

#[test]
fn a_misspelt_name_with_a_digit_is_known() {
    for typed in ["tylenl3", "tylmnol3"] {
        assert_eq!(recognize(typed).verdict, Verdict::Other, "{typed}");
    }
    for typed in ["omea3", "omrega3"] {
        assert_eq!(recognize(typed).matches.first(), recognize("omega3").matches.first());
    }
}

#[test]
fn entries_of_the_list_of_answers_do_what_it_says() {
    check("ELEFEXOR", Verdict::Suggest, &["venlafaxine"]);
    check("PRISTIG", Verdict::Suggest, &["desvenlafaxine"]);
    let found = recognize("VARTIOXETINE");
    assert_ne!(found.verdict, Verdict::Exact);
    assert_eq!(found.matches[0].agent.key(), "vortioxetine");
    check("WELBUTRIN/BUPROPION", Verdict::Exact, &["bupropion"]);
    check("REMERON (MIRTAZAPINE)", Verdict::Exact, &["mirtazapine"]);
    check("ZOPIDOL", Verdict::None, &[]);
    check("Celebrex", Verdict::Other, &[]);
    check("an SSRI", Verdict::Class, &[]);
    check("generic Prozac", Verdict::Exact, &["fluoxetine"]);
    check("Symbyax", Verdict::Exact, &["olanzapine-fluoxetine"]);
    check("CBT", Verdict::Treatment(TreatmentHint::Psychotherapy), &[]);
    check("ECT type unknown", Verdict::Treatment(TreatmentHint::Ect), &[]);
    check("=HYPERLINK(\"http://x\")", Verdict::None, &[]);
}

#[test]
fn ordinary_and_vague_words_get_no_suggestion() {
    for typed in ["", " ", "?", "50mg", "same as before", "generic", "concert", "\u{202e}\u{1f600}"]
    {
        check(typed, Verdict::None, &[]);
    }
    check("SAM-e", Verdict::Exact, &["same"]);
    check("SAMe", Verdict::Exact, &["same"]);
    check("same", Verdict::Ask, &["same"]);
}

#[test]
fn a_very_long_text_is_no_name() {
    assert_eq!(recognize(&"a".repeat(10_000)).verdict, Verdict::None);
    assert_eq!(recognize(&"zoloft ".repeat(2_000)).matches.len(), 1);
    assert_eq!(find_in(&"zoloft ".repeat(2_000)).len(), 2_000);
}

#[test]
fn every_medicine_and_treatment_of_a_line_is_found() {
    let found = find_in("Prozac 20 mg, then Xanax 1mg and ECT; Wellbutrin XL, took benadryl");
    let met: Vec<_> =
        found.iter().map(|it| (it.agents.first().map(|it| it.agent.key()), it.treatment)).collect();
    assert_eq!(
        met,
        [
            (Some("fluoxetine"), None),
            (None, None),
            (None, Some(TreatmentHint::Ect)),
            (Some("bupropion"), None),
            (None, None)
        ]
    );
    let vague = find_in("therapy in a hospital, with exercise");
    assert!(vague.is_empty(), "{vague:?}");
}

#[test]
fn any_text_is_read_without_harm() {
    const PIECES: [&str; 20] = [
        "Zoloft",
        "welbutrin",
        " ",
        "\u{202e}",
        "\u{200b}",
        "é",
        "ß",
        "😀",
        "\0",
        "\t",
        "-",
        "/",
        "300",
        "mg",
        "XL",
        ".",
        "'",
        "İ",
        "ŉ",
        "same",
    ];
    let mut state = 0x5eed_u64;
    for _ in 0..2_000 {
        let mut text = String::new();
        for _ in 0..state % 12 {
            state = state.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(1);
            match state >> 62 {
                0 => text.extend(char::from_u32((state >> 20) as u32 & 0x1_ffff)),
                _ => text.push_str(PIECES[(state >> 33) as usize % PIECES.len()]),
            }
        }
        state = state.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(1);
        let found = recognize(&text);
        assert!(found.matches.len() <= 5, "{text:?}");
        let agents: HashSet<_> = found.matches.iter().map(|it| it.agent).collect();
        assert_eq!(agents.len(), found.matches.len(), "{text:?}");
        let asks = matches!(found.verdict, Verdict::Exact | Verdict::Suggest | Verdict::Ask);
        assert!(!asks || !found.matches.is_empty(), "{text:?}");
        assert!(search(&text, 3).0.len() <= 3, "{text:?}");
        for place in find_in(&text) {
            assert!(text.get(place.range.clone()).is_some_and(|it| !it.is_empty()), "{text:?}");
        }
    }
}

#[test]
fn a_malformed_row_is_named_with_its_line() {
    let wrong = |text: &str, said: &str| {
        assert_eq!(csv::rows("x.csv", text, &["a", "b"]), Err(said.to_owned()));
    };
    wrong("a,b\n1,2\n3\n", "x.csv, line 3: 1 cells, expected 2 (a,b)");
    wrong("a,c\n1,2\n", "x.csv, line 1: the columns are `a,c`, expected `a,b`");
    wrong("a,b\n1,\"2\n", "x.csv, line 2: a quote is not closed");
    wrong("a,b\n1,2\"3\n", "x.csv, line 2: a quote inside a cell that is not quoted");
    wrong("a,b\n", "x.csv: no rows");
    let rows = csv::rows("x.csv", "a,b\n\"1,\"\"x\",\n", &["a", "b"]).expect("is well formed");
    assert_eq!(rows[0].cells, ["1,\"x", ""]);
}

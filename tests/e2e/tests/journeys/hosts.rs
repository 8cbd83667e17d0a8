//! Pages that clinics have: another origin, a slow server, one that names the wrong
//! encoding, a form far down a long page, a tablet that is turned. In each the
//! intake works, nothing of it is cut off, and the page learns its height alone.

use recollect::words::Language;
use recollect_e2e::{
    Browser, Engine, Limit, Options, Person, Story, Web, dist, in_each_engine, limit, squeezed,
};
use serde_json::{Value, json};

const SCRIPT: &str = "<script src='/recollect.js' defer></script>";

/// The frame of the first intake on a page.
const FRAME: &str =
    "return document.querySelector('recollect-intake')?.shadowRoot?.querySelector('iframe')";

/// Somebody at a page of this address.
fn at(engine: Engine, address: &str) -> Person {
    let browser = Browser::start(engine, &Options::default());
    browser.open(address);
    Person::with(browser)
}

/// Somebody at a clinic's page.
fn at_clinic(engine: Engine, web: &Web, body: &str) -> Person {
    let page = format!("<!DOCTYPE html><html lang=en><title>A clinic</title>{SCRIPT}{body}");
    web.page("/clinic-page.html", page);
    at(engine, &web.at("/clinic-page.html"))
}

/// The file in a frame that nothing keeps its page out of, so that the page sees what is
/// said in its console: in `said`. With each message of the frame, `heard` is done.
fn watched(engine: Engine, web: &Web, name: &str, heard: &str) -> Person {
    web.page("/open.html", format!("<!DOCTYPE html><iframe {name} src='about:blank'></iframe>"));
    let person = at(engine, &web.at("/open.html"));
    let written = format!(
        "const done = arguments[0];
        fetch('/recollect.html').then((it) => it.text()).then((text) => {{
            const inside = document.querySelector('iframe').contentWindow;
            window.said = [];
            inside.console.warn = (it) => window.said.push(it);
            addEventListener('message', ({{ data }}) => {{ {heard} }});
            inside.document.open();
            inside.document.write(text);
            inside.document.close();
            done(true);
        }})"
    );
    person.run_long(&written, vec![]);
    person
}

/// Goes into the frame that a script finds.
#[track_caller]
fn enters(person: &Person, frame: &str) {
    person.leave_frames();
    let frame = person.until("the frame", frame);
    person.enter_frame(&person.element(frame));
    person.waits_for_program();
}

/// Of the frame that a script finds: its height over what is in it.
#[track_caller]
fn fits(person: &Person, frame: &str) {
    comes_into(person, frame);
    let fits = "const app = document.querySelector('.rc-app');
        const over = innerHeight - app.getBoundingClientRect().height;
        return over >= 0 && over < 4 && document.documentElement.scrollHeight <= innerHeight
            && document.documentElement.scrollWidth <= innerWidth";
    person.until("the frame is as high as its content", fits);
}

/// The same in a page that is made larger as a whole. An engine that makes its frames
/// less large has room left under the form, but never cuts it off.
#[track_caller]
fn fits_zoomed(person: &Person) {
    fits_but_for(person, Limit::ZoomOfFrames);
}

/// The same where an engine may have a limit: of the height nothing is cut off.
#[track_caller]
fn fits_but_for(person: &Person, what: Limit) {
    if limit(person.engine(), what).is_none() {
        return fits(person, FRAME);
    }
    comes_into(person, FRAME);
    let whole = "const app = document.querySelector('.rc-app').getBoundingClientRect().height;
        return innerHeight >= app && document.documentElement.scrollHeight <= innerHeight";
    person.until("the frame is as high as its content, or higher", whole);
}

/// Goes into the frame that a script finds, and sees it: an engine lets a frame rest
/// that nobody sees.
#[track_caller]
fn comes_into(person: &Person, frame: &str) {
    person.leave_frames();
    person.run(&format!("(() => {{ {frame} }})().scrollIntoView()"));
    enters(person, frame);
}

/// Where something in the frame stands in the window around it: its top, its
/// bottom, and the height of the window.
#[track_caller]
fn place(person: &Person, selector: &str) -> [f64; 3] {
    let inside = "const it = document.querySelector(arguments[0]).getBoundingClientRect();
        return [it.top, it.bottom]";
    let inside = person.run_with(inside, vec![json!(selector)]);
    person.leave_frames();
    let outside = "const frame = document.querySelector('recollect-intake').shadowRoot.querySelector('iframe');
        return [frame.getBoundingClientRect().top, innerHeight]";
    let outside = person.run(outside);
    person.enters_intake(0);
    let number = |it: &Value| it.as_f64().unwrap_or(f64::NAN);
    let top = number(&outside[0]);
    [top + number(&inside[0]), top + number(&inside[1]), number(&outside[1])]
}

#[track_caller]
fn is_in_sight(person: &Person, selector: &str) {
    let seen = || {
        let [top, bottom, window] = place(person, selector);
        // What is longer than the window is seen from its top.
        top > -1.0 && (bottom <= window + 1.0 || top < window / 2.0)
    };
    person.until_in(&format!("{selector} is in sight"), seen);
}

in_each_engine! {
    fn a_file_from_another_origin_keeps_a_draft_that_the_page_cannot_read(engine) {
        let (web, other) = (Web::start(), Web::start());
        let body = format!("<recollect-intake id=one src='{0}'></recollect-intake><recollect-intake src='{0}'></recollect-intake>",
            other.at("/recollect.html"));
        let person = at_clinic(engine, &web, &body);
        person.enters_intake(0);
        person.starts();
        person.adds("Zoloft");
        // The other one is somebody else's, and takes nothing away.
        person.enters_intake(1);
        person.starts();
        person.adds("Prozac");
        person.leave_frames();
        let sandbox = person.run(&FRAME.replace("('iframe')", "('iframe').getAttribute('sandbox')"));
        assert_eq!(sandbox, json!("allow-scripts allow-modals allow-downloads allow-popups allow-same-origin"));
        let reads = "const frame = document.querySelector('recollect-intake').shadowRoot.querySelector('iframe');
            const tried = (it) => { try { return it() ? 'let in' : 'nothing'; } catch { return 'refused'; } };
            return [tried(() => frame.contentDocument), tried(() => frame.contentWindow.document),
                tried(() => frame.contentWindow.sessionStorage), sessionStorage.length, localStorage.length]";
        assert_eq!(person.run(reads), json!(["nothing", "refused", "refused", 0, 0]), "{engine:?}");
        person.reload();
        person.enters_intake(0);
        assert_eq!(person.step(), "medicines", "{engine:?}");
        assert!(person.text(".rc-list").contains("sertraline"), "{engine:?}");
        assert!(!person.text(".rc-list").contains("fluoxetine"), "{engine:?}");
        person.enters_intake(1);
        assert!(person.text(".rc-list").contains("fluoxetine"), "{engine:?}");
        // A tablet's setting that arrives later leaves nothing behind.
        person.enters_intake(0);
        let kept = "return Object.keys(sessionStorage).sort()";
        assert_eq!(person.run(kept), json!(["recollect.draft", "recollect.draft1"]), "{engine:?}");
        person.leave_frames();
        person.run("one.setAttribute('shared-device', '')");
        person.enters_intake(0);
        person.until("no draft", "return Object.keys(sessionStorage).join() === 'recollect.draft1'");
    }

    fn a_file_of_the_page_s_own_origin_is_a_stranger_to_it(engine) {
        let web = Web::start();
        // The longer address leads elsewhere at first sight.
        let other = Web::start();
        other.moved("/recollect.html", &web.at("/recollect.html"));
        for src in [web.at("/recollect.html"), other.at("/recollect.html")] {
            let person = at_clinic(engine, &web, &format!("<recollect-intake src='{src}' clinic-name=Harbor></recollect-intake>"));
            let strict = "const frame = document.querySelector('recollect-intake')?.shadowRoot?.querySelector('iframe');
                return frame?.getAttribute('sandbox') === 'allow-scripts allow-modals allow-downloads allow-popups'";
            person.until("a frame without an origin", strict);
            person.enters_intake(0);
            person.until("the name", "return document.querySelector('.rc-clinic')");
            assert_eq!(person.run("return origin"), json!("null"), "{engine:?}: {src}");
            let refused = "try { return sessionStorage.length } catch { return 'refused' }";
            assert_eq!(person.run(refused), json!("refused"), "{engine:?}: {src}");
        }
    }

    fn a_frame_without_its_sandbox_is_named_in_the_console(engine) {
        let web = Web::start();
        let person = watched(engine, &web, "", "");
        person.until("a warning", "return window.said.length === 1 && window.said[0].includes('sandbox=')");
    }

    fn a_plain_frame_works_and_scrolls_within(engine) {
        let web = Web::start();
        let guide = include_str!("../../../../docs/embedding.md");
        let frame = guide.split("```").find(|it| it.contains("<iframe")).expect("the frame of the guide");
        let frame = frame.trim_start_matches("html").replace("/recollect/recollect.html", "/recollect.html");
        web.page("/plain.html", format!("<!DOCTYPE html><html lang=en><title>Plain</title>{frame}"));
        // With keys: a driver scrolls one frame to what it presses, and not two.
        let person = at(engine, &web.at("/plain.html")).by_keyboard();
        enters(&person, "return document.querySelector('iframe')");
        person.starts();
        person.adds("Zoloft");
        person.goes_on();
        person.writes("most-text", "150 mg");
        person.goes_on();
        // A new step begins at its top.
        person.until("the top", "return document.scrollingElement.scrollTop === 0");
        assert_eq!(person.run("return origin"), json!("null"), "{engine:?}");
    }

    fn an_element_may_be_anywhere_and_come_and_go(engine) {
        let web = Web::start();
        let body = "<div id=tab hidden><section id=room lang=es></section></div>";
        let person = at_clinic(engine, &web, body);
        let made = "const root = room.attachShadow({ mode: 'open' });
            root.innerHTML = \"<recollect-intake clinic-name='Puerto' accent='#14568f'></recollect-intake>\"";
        person.run(made);
        let frame = "return room.shadowRoot.querySelector('recollect-intake').shadowRoot.querySelector('iframe')";
        assert_eq!(person.run(&format!("{frame}.title")), json!("Formulario de historial de tratamientos"), "{engine:?}");
        // Hidden behind another tab at first, as pages in parts have it.
        person.run("tab.hidden = false");
        fits(&person, frame);
        assert_eq!(person.text(".rc-clinic"), "Puerto", "{engine:?}");
        assert_eq!(person.run("return document.documentElement.lang"), json!("es"), "{engine:?}");
        // What is taken back is as it is without it.
        person.leave_frames();
        person.run("const it = room.shadowRoot.querySelector('recollect-intake');
            for (const name of ['clinic-name', 'accent']) it.removeAttribute(name)");
        enters(&person, frame);
        person.until("no name", "return !document.querySelector('.rc-clinic')
            && !document.documentElement.style.getPropertyValue('--rc-clinic-light')");
        // Removed, and put back elsewhere: it starts again, with what it was told.
        person.leave_frames();
        person.run("const it = room.shadowRoot.querySelector('recollect-intake');
            it.remove(); it.setAttribute('clinic-name', 'Hill'); document.body.append(it)");
        person.enters_intake(0);
        person.until("the new name", "return document.querySelector('.rc-clinic')?.textContent === 'Hill'");
        person.starts();
        person.adds("Zoloft");
        fits(&person, FRAME);
    }

    fn a_wrong_setting_is_named_and_the_usual_one_holds(engine) {
        let web = Web::start();
        let person = at_clinic(engine, &web, "<recollect-intake clinic-name='Harbor'></recollect-intake>");
        person.enters_intake(0);
        person.until("the name", "return document.querySelector('.rc-clinic')");
        person.run("window.said = []; window.console.warn = (it) => window.said.push(it)");
        person.leave_frames();
        person.run("const it = document.querySelector('recollect-intake');
            it.setAttribute('region', 'uk'); it.setAttribute('accent', '#9fd3c7');
            it.setAttribute('ask', 'phq9'); it.setAttribute('clinic-name', 'x'.repeat(200));
            it.setAttribute('clinic-phone', '<img src=x onerror=alert(1)>')");
        person.enters_intake(0);
        person.until("the last setting", "return document.querySelector('.rc-clinic').textContent.includes('onerror')");
        let said = person.run("return window.said.join('\\n')");
        let said = said.as_str().unwrap_or_default();
        for part in ["region=\"uk\" is not understood; expected us, ca, gb", "accent=\"#9fd3c7\"", "the nearest is #",
            "ask=\"phq9\"", "any of health-topics phq-9 clinician", "at most 80 characters"] {
            assert!(said.contains(part), "{engine:?}: {part} is not in {said}");
        }
        assert_eq!(person.text(".rc-clinic"), "Harbor · <img src=x onerror=alert(1)>", "{engine:?}");
        assert_eq!(person.run("return document.documentElement.dataset.region"), json!("us"), "{engine:?}");
        assert_eq!(person.run("return document.querySelectorAll('img').length"), json!(0), "{engine:?}");
        // The nearest that passes does pass.
        let nearest = said.split("the nearest is ").nth(1).and_then(|it| it.get(..7)).unwrap_or_default();
        person.leave_frames();
        person.run_with("document.querySelector('recollect-intake').setAttribute('accent', arguments[0])", vec![json!(nearest)]);
        person.enters_intake(0);
        person.until_with("its color", "return document.documentElement.style.getPropertyValue('--rc-clinic-light') === arguments[0]", vec![json!(nearest)]);
    }

    fn a_wrong_setting_that_is_said_again_is_named_once(engine) {
        let web = Web::start();
        let heard = "if (data.recollect === 'ready') inside.postMessage(
            { recollectConfiguration: { region: 'uk', accent: 'sky', paper: ['a4'], 'clinic-phone': 5550100, 'clinic-name': 'Hill' } }, '*')";
        let person = watched(engine, &web, "name='recollect {\"region\":\"uk\"}'", heard);
        person.until("the name", "return document.querySelector('iframe').contentDocument.querySelector('.rc-clinic')?.textContent === 'Hill · 5550100'");
        let said = "return ['region=', 'accent=', 'paper='].map((name) => window.said.filter((it) => it.includes(name)).length)";
        assert_eq!(person.run(said), json!([1, 1, 1]), "{engine:?}");
    }

    fn what_is_half_typed_stays_when_the_page_changes_a_setting(engine) {
        let web = Web::start();
        let person = at_clinic(engine, &web, "<recollect-intake></recollect-intake>");
        person.enters_intake(0);
        person.starts();
        person.adds("Zoloft");
        person.goes_on();
        person.writes("most-text", "150");
        person.leave_frames();
        person.run("document.querySelector('recollect-intake').setAttribute('clinic-name', 'Hill')");
        person.enters_intake(0);
        person.until("the name", "return document.querySelector('.rc-clinic')");
        let field = "return [document.activeElement.id, document.querySelector('#most-text').value]";
        assert_eq!(person.run(field), json!(["most-text", "150"]), "{engine:?}");
        person.press(&[' ', 'm', 'g']);
        person.goes_on();
        person.jumps_to(person.words().screen.summary_step);
        assert!(person.paper().contains("150 mg"), "{engine:?}: {}", person.paper());
    }

    fn settings_that_change_faster_than_the_form_draws_all_hold(engine) {
        let web = Web::start();
        let person = at_clinic(engine, &web, "<recollect-intake></recollect-intake>");
        person.enters_intake(0);
        // Each look at the clock is a moment later, as where drawing takes long: the
        // program lets the browser do other things between its own.
        person.run("const now = window.Date.now; let ahead = 0; window.Date.now = () => now() + (ahead += 100)");
        person.leave_frames();
        person.run("const it = document.querySelector('recollect-intake');
            for (const [name, value] of [['region', 'ca'], ['clinic-name', 'Puerto'], ['lang', 'es'], ['clinic-phone', '555'],
                ['accent', '#7a1f5c'], ['region', 'gb'], ['clinic-phone', '556']]) it.setAttribute(name, value)");
        person.enters_intake(0);
        let shown = "const page = document.documentElement;
            return [page.dataset.region, page.lang, document.querySelector('.rc-clinic')?.textContent,
                page.style.getPropertyValue('--rc-clinic-light')].join()";
        let all = format!("return (() => {{ {shown} }})() === 'gb,es,Puerto · 556,#7a1f5c'");
        person.until("all of them", &all);
    }

    fn the_page_scrolls_only_where_the_top_is_out_of_sight(engine) {
        let web = Web::start();
        let body = "<div style='height: 300px'>Words</div><recollect-intake></recollect-intake><div style='height: 3000px'></div>";
        let person = at_clinic(engine, &web, body);
        person.enters_intake(0);
        person.leave_frames();
        person.run("scrollTo(0, 200); window.tops = 0; addEventListener('message', (it) => { window.tops += it.data.recollect === 'top' })");
        person.enters_intake(0);
        person.starts();
        person.leave_frames();
        person.until("a new step was told", "return window.tops > 0");
        assert_eq!(person.run("return scrollY"), json!(200), "{engine:?}: the top was in sight");
        person.enters_intake(0);
        person.adds("Zoloft");
        person.goes_on();
        person.chooses("side-effects", person.words().choice.side_effect[0].ask);
        person.leave_frames();
        person.until("a long page", "return document.querySelector('recollect-intake').offsetHeight > innerHeight");
        person.run("document.querySelector('recollect-intake').scrollIntoView({ block: 'end', behavior: 'instant' })");
        person.enters_intake(0);
        person.goes_on();
        is_in_sight(&person, "#rc-heading");
        // What the person is told at once is seen at once, however long the page.
        person.leave_frames();
        person.run("document.querySelector('recollect-intake').setAttribute('ask', 'phq-9')");
        person.enters_intake(0);
        person.jumps_to(person.words().screen.phq_step);
        person.chooses("phq-9", person.words().choice.frequency[1].ask);
        if limit(engine, Limit::SightAfterClick).is_none() {
            is_in_sight(&person, ".rc-support__heading");
        }
    }

    fn the_page_learns_nothing_of_an_answer_that_tells_of_self_harm(engine) {
        let web = Web::start();
        let body = "<recollect-intake ask='phq-9'></recollect-intake>
            <script>window.told = []; addEventListener('message', (it) => { if (it.data.recollect === 'height') told.push(it.data.height) })</script>";
        let person = at_clinic(engine, &web, body);
        person.enters_intake(0);
        person.starts();
        person.jumps_to(person.words().screen.phq_step);
        let frequency = person.words().choice.frequency;
        person.chooses("phq-9", frequency[0].ask);
        fits(&person, "return document.querySelector('recollect-intake').shadowRoot.querySelector('iframe')");
        let told = |person: &Person| {
            person.leave_frames();
            let told = person.run("return [told.length, document.querySelector('recollect-intake').offsetHeight]");
            person.enters_intake(0);
            told
        };
        let before = told(&person);
        person.chooses("phq-9", frequency[2].ask);
        person.find(".rc-care section");
        // What the frame has no room for can be scrolled to in it.
        person.until("it is drawn", "return document.documentElement.scrollHeight > innerHeight + 100");
        let drawn = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)))";
        person.run_long(drawn, vec![]);
        assert_eq!(told(&person), before, "{engine:?}");
        person.button("close-support");
        person.until("it is closed", "return !document.querySelector('.rc-care section')");
        person.run_long(drawn, vec![]);
        assert_eq!(told(&person), before, "{engine:?}");
    }

    fn a_number_is_called_and_the_form_stays(engine) {
        let web = Web::start();
        // As the document on embedding has it.
        let policy = "Content-Type: text/html\r\nContent-Security-Policy: default-src 'none'; script-src 'self'; frame-src 'self'\r\n";
        web.page_with("/strict.html", policy, format!("<!DOCTYPE html>{SCRIPT}<recollect-intake></recollect-intake>"));
        let person = at(engine, &web.at("/strict.html"));
        person.enters_intake(0);
        person.starts();
        person.adds("Zoloft");
        for way in ["tel:988", "sms:988"] {
            let link = person.find(&format!(".rc-foot a[href='{way}']"));
            person.click(&link);
            person.run("return 1");
            assert!(person.text(".rc-list").contains("sertraline"), "{engine:?}: {way}");
        }
    }

    fn the_height_comes_to_rest(engine) {
        let web = Web::start();
        let body = "<style>main { display: grid; width: 63.37%; zoom: 1.1 }</style><main><recollect-intake></recollect-intake></main>
            <script>window.told = 0; addEventListener('message', (it) => { told += it.data.recollect === 'height' })</script>";
        let person = at_clinic(engine, &web, body);
        person.enters_intake(0);
        person.starts();
        person.adds("Zoloft");
        fits_zoomed(&person);
        person.leave_frames();
        // Two turns of sixty frames each: the second tells no height at all.
        let frames = "const done = arguments[0]; const told = []; let left = 120;
            const next = () => { if (--left % 60 === 0) told.push(window.told);
                left ? requestAnimationFrame(next) : done(told) }; next()";
        let told = person.run_long(frames, vec![]);
        assert_eq!(told[0], told[1], "{engine:?}: {told}");
        assert!(told[0].as_u64().is_some_and(|it| (1..40).contains(&it)), "{engine:?}: {told}");
    }

    fn a_tablet_is_turned_and_the_letters_made_larger(engine) {
        let web = Web::start();
        let person = at_clinic(engine, &web, "<h1>A clinic</h1><recollect-intake></recollect-intake>");
        person.enters_intake(0);
        person.starts();
        person.adds("Zoloft");
        person.goes_on();
        for (width, height) in [(600, 900), (900, 600), (500, 850)] {
            person.leave_frames();
            person.resize(width, height);
            fits(&person, FRAME);
        }
        // A narrow column, as on the smallest phone.
        person.leave_frames();
        person.run("document.body.style.width = '320px'");
        fits_but_for(&person, Limit::LegendsInNarrowedFrames);
        // A reader's own larger letters, inside.
        person.run("document.documentElement.style.fontSize = '200%'");
        fits_but_for(&person, Limit::LegendsInNarrowedFrames);
        // A clinic's page that makes all of itself larger.
        person.run("document.documentElement.style.fontSize = ''");
        person.leave_frames();
        person.run("document.body.style.width = ''; document.documentElement.style.zoom = 1.5");
        fits_zoomed(&person);
    }

    fn a_list_that_opens_is_not_cut_off_at_the_frame_s_edge(engine) {
        let web = Web::start();
        let person = at_clinic(engine, &web, "<recollect-intake ask=none></recollect-intake>");
        person.enters_intake(0);
        person.starts();
        person.types_in_search("z");
        person.find("#name-options [role='option']");
        fits(&person, FRAME);
        let inside = "const list = document.querySelector('#name-options').getBoundingClientRect();
            return list.top >= 0 && list.bottom <= innerHeight && list.left >= 0 && list.right <= innerWidth";
        person.until("the whole list", inside);
        assert_eq!(person.run("return document.querySelector('#name-options').scrollHeight <= document.querySelector('#name-options').clientHeight + 1"), json!(true), "{engine:?}");
    }

    fn a_wrong_encoding_changes_no_letter_and_no_hash(engine) {
        let web = Web::start();
        let file = std::fs::read_to_string(dist().join("recollect.html")).expect("the built file");
        let ways = [
            ("/latin.html", "Content-Type: text/html; charset=iso-8859-1\r\n", file.clone()),
            ("/utf-16.html", "Content-Type: text/html; charset=shift_jis\r\n", file.clone()),
            ("/none.html", "", file.clone()),
            ("/windows.html", "Content-Type: TEXT/HTML\r\n", file.replace('\n', "\r\n")),
        ];
        let browser = Browser::start(engine, &Options::default());
        let person = Person::with(browser).reading(Language::Spanish);
        for (path, headers, body) in ways {
            web.page_with(path, headers, body);
            person.open(&web.at(&format!("{path}#lang=es")));
            person.waits_for_program();
            // Firefox may load a page again whose server and text name two encodings.
            let blank = "return document.querySelector('h1').textContent === arguments[0]
                && [...document.querySelectorAll('.rc-blank')].map((it) => it.textContent).join()";
            let heading = json!(person.words().screen.start_heading);
            let shown = person.until_with(&format!("the heading at {path}"), blank, vec![heading]);
            let shown = squeezed(shown.as_str().unwrap_or_default());
            assert!(shown.contains(&squeezed(person.words().screen.blank_name)), "{engine:?}: {path}: {shown}");
        }
    }

    fn a_script_under_another_name_of_its_kind_still_runs(engine) {
        let web = Web::start();
        let script = std::fs::read(dist().join("recollect.js")).expect("the built file");
        web.page_with("/old.js", "Content-Type: application/x-javascript; charset=iso-8859-1\r\n", script.clone());
        web.page_with("/bare.js", "Content-Type: text/plain\r\n", script);
        for name in ["old", "bare"] {
            web.page("/kinds.html", format!("<!DOCTYPE html><script src='/{name}.js'></script><recollect-intake></recollect-intake>"));
            let person = at(engine, &web.at("/kinds.html"));
            person.enters_intake(0);
            person.starts();
        }
    }

    fn a_slow_server_shows_words_first_and_no_press_is_lost(engine) {
        let web = Web::start();
        // All but the end of the program, which is by far the largest part.
        let file = std::fs::read_to_string(dist().join("recollect.html")).expect("the built file");
        let program = file.find("id=\"recollect-program\">").expect("the program");
        web.hold("/recollect.html", program + 20_000);
        let page = "<!DOCTYPE html><html lang=en><title>Slow</title>
            <recollect-intake clinic-name=Harbor><a id=meanwhile href='/recollect.html'>Open the form</a></recollect-intake>";
        web.page("/slow.html", page);
        let person = at(engine, &web.at("/slow.html"));
        assert!(person.shows("#meanwhile"), "{engine:?}: the link until the script comes");
        person.run("const it = document.createElement('script'); it.src = '/recollect.js'; document.head.append(it)");
        person.until("the frame", FRAME);
        assert!(!person.shows("#meanwhile"), "{engine:?}");
        // WebKit's driver gives no answer from a frame that is still on its way: there
        // the words and the press come after.
        if engine == Engine::WebKit {
            web.let_go("/recollect.html");
        }
        person.enter_frame(&person.element(person.run(FRAME)));
        person.until("the first screen", "return document.querySelector('button[name=start]')?.checkVisibility()");
        let state = "return document.documentElement.dataset.state";
        let early = engine != Engine::WebKit;
        assert!(!early || person.run(state) == json!("starting"), "{engine:?}");
        if !early {
            person.waits_for_program();
        }
        person.button("start");
        assert!(!early || person.run(state) == json!("starting"), "{engine:?}");
        web.let_go("/recollect.html");
        person.waits_for_program();
        person.until("the step after", "return history.state === 'medicines'");
        person.until("the name", "return document.querySelector('.rc-clinic')?.textContent === 'Harbor'");
    }

    fn a_script_that_records_the_page_for_a_replay_records_no_answer(engine) {
        let web = Web::start();
        web.page_with("/replay.html", "Content-Type: text/html\r\nContent-Security-Policy: require-trusted-types-for 'script'\r\n",
            format!("<!DOCTYPE html><html lang=en><title>Replay</title>{REPLAY}{SCRIPT}<recollect-intake></recollect-intake>"));
        let person = at(engine, &web.at("/replay.html"));
        person.enters_intake(0);
        person.tells_story(&Story::named("V04"));
        assert!(person.paper().contains("venlafaxine"), "{engine:?}");
        person.leave_frames();
        let recorded = person.run("return replay()");
        let recorded = recorded.as_str().unwrap_or_default();
        assert!(recorded.contains("<iframe") && recorded.contains("ready"), "{engine:?}: {recorded}");
        for word in ["venlafaxine", "Effexor", "300 mg", "medicines", "trial", "summary"] {
            assert!(!recorded.contains(word), "{engine:?}: {word} is in {recorded}");
        }
    }
}

/// What session recorders do: copy the page with its shadow roots, watch each
/// change and event, and read what the browser tells of frames.
const REPLAY: &str = "<script>
    const tape = [];
    const copy = (root) => root.innerHTML + [...root.querySelectorAll('*')]
        .map((it) => it.shadowRoot ? copy(it.shadowRoot) : '').join('');
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function () {
        const root = attach.apply(this, arguments);
        watch(root);
        return root;
    };
    const watch = (root) => new MutationObserver((all) => all.forEach((it) =>
        tape.push(it.target.outerHTML || copy(it.target))))
        .observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    watch(document);
    for (const kind of ['keydown', 'keypress', 'beforeinput', 'input', 'change', 'click', 'paste', 'copy',
        'selectionchange', 'focusin', 'message', 'hashchange', 'popstate', 'storage'])
        addEventListener(kind, (it) => {
            // What the driver itself runs is none of the page's.
            tape.push([kind, it.target.value || '', JSON.stringify(it.data || null), it.key || '']);
        }, true);
    window.replay = () => JSON.stringify([tape.map(String), copy(document.documentElement), String(getSelection()), document.title,
        JSON.stringify(history.state), document.activeElement.outerHTML,
        performance.getEntries().map((it) => [it.name, it.entryType].join())]);
</script>";

//! The intake in a clinic's page: an ordinary one, a careless one, a hostile one.

use recollect::words::Language;
use recollect_e2e::{
    Browser, Engine, Options, Person, Story, Web, in_each_engine, printed, tells_all_of,
};
use serde_json::{Value, json};

/// Somebody at a clinic's page, in the first intake on it.
fn at_clinic(engine: Engine, web: &Web, head: &str, body: &str) -> Person {
    let page = format!("<!DOCTYPE html><html lang=en><title>A clinic</title>{head}{body}");
    web.page("/clinic-page.html", page);
    let browser = Browser::start(engine, &Options::default());
    browser.open(&web.at("/clinic-page.html"));
    let person = Person::with(browser);
    person.enters_intake(0);
    person
}

const SCRIPT: &str = "<script src='/recollect.js' defer></script>";

/// The frame is as high as what is in it, so that nothing is cut off and nothing
/// scrolls within the page.
#[track_caller]
fn fits(person: &Person, number: usize) {
    // An engine lets a frame rest that nobody sees.
    person.leave_frames();
    let look = "document.querySelectorAll('recollect-intake')[arguments[0]].scrollIntoView()";
    person.run_with(look, vec![json!(number)]);
    person.enters_intake(number);
    let fits = "const content = document.querySelector('.rc-app').getBoundingClientRect().height;
        const over = innerHeight - content;
        return over >= 0 && over < 4 && document.documentElement.scrollHeight <= innerHeight";
    person.until("the frame is as high as its content", fits);
}

in_each_engine! {
    fn the_clinic_says_how_it_is_set_up(engine) {
        let web = Web::start();
        let body = "<recollect-intake clinic-name='Harbor <b>Clinic</b>' clinic-phone='555 0100'
            region=ca ask='phq-9' lang=es></recollect-intake>";
        let person = at_clinic(engine, &web, SCRIPT, body).reading(Language::Spanish);
        person.until("the name", "return document.querySelector('.rc-clinic')");
        assert_eq!(person.text(".rc-clinic"), "Harbor <b>Clinic</b> · 555 0100", "{engine:?}");
        assert_eq!(person.run("return document.documentElement.lang"), json!("es"), "{engine:?}");
        assert_eq!(person.run("return document.documentElement.dataset.region"), json!("ca"));
        person.starts();
        person.jumps_to(person.words().screen.phq_step);
        let steps = person.run("return document.querySelector('.rc-steps__list').textContent").to_string();
        assert!(!steps.contains(person.words().screen.health_step), "{engine:?}: {steps}");
        // What the clinic's page changes later arrives as well.
        person.leave_frames();
        person.run("const it = document.querySelector('recollect-intake');
            it.setAttribute('clinic-name', 'Hill Clinic'); it.setAttribute('lang', 'en')");
        let title = person.run("return document.querySelector('recollect-intake').shadowRoot.querySelector('iframe').title");
        assert_eq!(title, json!("Treatment history form"), "{engine:?}");
        person.enters_intake(0);
        let says = "return document.querySelector('.rc-clinic')?.textContent.startsWith('Hill Clinic')
            && document.documentElement.lang === 'en'";
        person.until("the new name", says);
    }

    fn a_setting_that_is_taken_away_does_not_come_back(engine) {
        let web = Web::start();
        let body = "<div id=elsewhere></div><recollect-intake clinic-name=Harbor region=gb></recollect-intake>";
        let person = at_clinic(engine, &web, SCRIPT, body);
        person.until("the name", "return document.querySelector('.rc-clinic')");
        person.leave_frames();
        person.run("const it = document.querySelector('recollect-intake');
            it.removeAttribute('clinic-name'); it.removeAttribute('region'); it.setAttribute('clinic-phone', '555')");
        let says = "return document.querySelector('.rc-clinic')?.textContent === '555'
            && document.documentElement.dataset.region === 'us'";
        person.enters_intake(0);
        person.until("what is left", says);
        // In another place it is another frame, which begins anew.
        person.leave_frames();
        person.run("elsewhere.append(document.querySelector('recollect-intake'))");
        person.enters_intake(0);
        person.until("what is left", says);
    }

    fn the_frame_is_as_high_as_what_is_in_it(engine) {
        let web = Web::start();
        let person = at_clinic(engine, &web, SCRIPT, "<h1>A clinic</h1><recollect-intake></recollect-intake>");
        fits(&person, 0);
        person.starts();
        fits(&person, 0);
        person.adds("Zoloft");
        person.goes_on();
        fits(&person, 0);
        person.chooses("side-effects", person.words().choice.side_effect[0].ask);
        fits(&person, 0);
        person.jumps_to(person.words().screen.health_step);
        fits(&person, 0);
        // Narrow, as on a phone, and wide again.
        for width in [360, 1000] {
            person.leave_frames();
            person.resize(width, 700);
            fits(&person, 0);
        }
    }

    fn two_on_a_page_know_nothing_of_each_other(engine) {
        let web = Web::start();
        let body = "<recollect-intake clinic-name=One></recollect-intake>
            <recollect-intake clinic-name=Two></recollect-intake>";
        let person = at_clinic(engine, &web, &[SCRIPT, SCRIPT].concat(), body);
        person.starts();
        person.adds("Zoloft");
        fits(&person, 0);
        fits(&person, 1);
        assert_eq!(person.text(".rc-clinic"), "Two", "{engine:?}");
        assert_eq!(person.text("#rc-heading"), person.words().screen.start_heading, "{engine:?}");
        person.starts();
        assert!(!person.text(".rc-list").contains("sertraline"), "{engine:?}");
        person.enters_intake(0);
        assert_eq!(person.text(".rc-clinic"), "One", "{engine:?}");
        assert!(person.text(".rc-list").contains("sertraline"), "{engine:?}");
    }

    fn a_page_that_restyles_everything_does_not_reach_the_intake(engine) {
        let web = Web::start();
        let css = "<style>
            * { all: initial !important; line-height: 9 !important; letter-spacing: 2em !important }
            html, body { display: block !important }
            iframe { display: none !important; height: 1px !important; visibility: hidden !important }
            div, button, input, label { display: none !important }
        </style>";
        let person = at_clinic(engine, &web, &[css, SCRIPT].concat(),
            "<recollect-intake style='height: 10px; max-height: 10px; overflow: hidden'></recollect-intake>");
        person.starts();
        person.adds("Zoloft");
        person.goes_on();
        person.writes("most-text", "150 mg");
        fits(&person, 0);
        person.jumps_to(person.words().screen.summary_step);
        assert!(person.paper().contains("150 mg"), "{engine:?}");
        let spacing = person.run("return getComputedStyle(document.body).letterSpacing");
        assert_eq!(spacing, json!("normal"), "{engine:?}");
    }

    fn a_page_that_listens_to_everything_learns_the_height_and_no_more(engine) {
        let web = Web::start();
        let person = at_clinic(engine, &web, &[SPY, SCRIPT].concat(), "<recollect-intake></recollect-intake>");
        person.leave_frames();
        person.run(OVERWRITE);
        person.enters_intake(0);
        let loaded = web.requests().len();
        person.tells_story(&Story::named("V04"));
        assert!(person.paper().contains("venlafaxine"), "{engine:?}");
        person.leave_frames();
        let heard: Vec<Value> = serde_json::from_str(person.run("return heard()").as_str().unwrap_or_default()).expect("a list");
        assert!(heard.iter().any(|it| it["recollect"] == "ready") && heard.iter().any(|it| it["recollect"] == "top"), "{heard:?}");
        for message in &heard {
            let known = match message["recollect"].as_str() {
                Some("ready" | "top") => message.as_object().is_some_and(|it| it.len() == 1),
                Some("height") => message["height"].is_number() && message.as_object().is_some_and(|it| it.len() == 2),
                _ => false,
            };
            assert!(known, "{engine:?}: the page learned {message}");
        }
        assert_eq!(person.run("return window.keys"), json!(0), "{engine:?}: keys that the page saw");
        assert_eq!(person.run("return window.tries()"), json!(["refused", "refused", "refused"]), "{engine:?}");
        assert_eq!(web.requests().len(), loaded, "{engine:?}: {:?}", &web.requests()[loaded..]);
    }

    fn messages_from_strangers_change_nothing(engine) {
        let web = Web::start();
        web.page("/stranger.html", STRANGER);
        let body = "<recollect-intake clinic-name=Harbor></recollect-intake><iframe id=stranger src=/stranger.html></iframe>";
        let person = at_clinic(engine, &web, SCRIPT, body);
        person.starts();
        person.adds("Zoloft");
        fits(&person, 0);
        person.leave_frames();
        // A frame beside it talks to both, and the page itself talks nonsense.
        person.run("const intake = document.querySelector('recollect-intake').shadowRoot.querySelector('iframe');
            for (const it of [null, 1, 'x', [], {}, { recollectConfiguration: null }, { recollectConfiguration: 'x' },
                { recollectConfiguration: [['lang', 'es']] }, { recollectConfiguration: { lang: 7, 'clinic-name': ['x'], region: 'moon' } },
                { recollect: 'erase' }, { recollectConfiguration: { 'clinic-name': 'x'.repeat(100000) } }])
                intake.contentWindow.postMessage(it, '*')");
        let stranger = person.find("#stranger");
        person.enter_frame(&stranger);
        person.until("it has spoken", "return window.spoken");
        person.leave_frames();
        // The page's own last word comes after all of these.
        person.run("document.querySelector('recollect-intake').setAttribute('clinic-phone', '555')");
        person.enters_intake(0);
        person.until("the last word", "return document.querySelector('.rc-clinic').textContent.includes('555')");
        assert_eq!(person.text(".rc-clinic"), "Harbor · 555", "{engine:?}");
        assert_eq!(person.run("return document.documentElement.lang"), json!("en"), "{engine:?}");
        assert!(person.text(".rc-list").contains("sertraline"), "{engine:?}");
        fits(&person, 0);
    }

    fn a_strict_page_needs_one_line_of_policy(engine) {
        let web = Web::start();
        let policy = "Content-Type: text/html\r\nContent-Security-Policy: default-src 'none'; script-src 'self'; frame-src 'self'\r\n";
        web.page_with("/strict.html", policy, format!("<!DOCTYPE html>{SCRIPT}<recollect-intake clinic-name=Strict></recollect-intake>"));
        let browser = Browser::start(engine, &Options::default());
        browser.open(&web.at("/strict.html"));
        let person = Person::with(browser);
        person.enters_intake(0);
        person.starts();
        fits(&person, 0);
        assert_eq!(person.text(".rc-clinic"), "Strict", "{engine:?}");
    }

    fn a_careless_page_shows_it_all_the_same(engine) {
        let web = Web::start();
        // Quirks mode, another base, the script twice and late, right to left, and
        // an element that is moved and put into a shadow root.
        web.page("/careless.html", "<html dir=rtl><base href='/elsewhere/'><div id=room></div><recollect-intake></recollect-intake>
            <script src='/recollect.js'></script><script src='/recollect.js' type=module></script>");
        let browser = Browser::start(engine, &Options::default());
        browser.open(&web.at("/careless.html"));
        let person = Person::with(browser);
        person.enters_intake(0);
        person.leave_frames();
        person.run("room.append(document.querySelector('recollect-intake'))");
        person.enters_intake(0);
        person.starts();
        person.adds("Zoloft");
        fits(&person, 0);
        assert_eq!(person.run("return getComputedStyle(document.body).direction"), json!("ltr"), "{engine:?}");
    }

    fn a_journey_in_spanish_prints_in_english(engine) {
        let story = Story::named("T03");
        let person = Person::at(engine, &Options::default(), &format!("{}#lang=es", recollect_e2e::from_disk()))
            .reading(Language::Spanish);
        assert_eq!(person.text("#rc-heading"), person.words().screen.start_heading, "{engine:?}");
        person.tells_story(&story);
        let told = |written| story.played_between(person.today(), Language::Spanish, written);
        tells_all_of(&printed(&person), &told(Language::Spanish));
        person.selects("summary-language", "English");
        let english = "return document.querySelector('.rc-paper').lang === 'en'";
        person.until("the paper in English", english);
        tells_all_of(&printed(&person), &told(Language::English));
        assert_eq!(person.text("#rc-heading"), person.words().screen.summary_heading, "{engine:?}");
    }
}

/// A host that listens to every message and key, and wraps what it can, before
/// the element is there.
const SPY: &str = "<script>
    const all = [];
    const write = JSON.stringify;
    addEventListener('message', (it) => all[all.length] = it.data, true);
    window.heard = () => write(all);
    window.keys = 0;
    for (const kind of ['keydown', 'keyup', 'input', 'change', 'click', 'copy'])
        document.addEventListener(kind, () => window.keys++, true);
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (kind, call, options) {
        return listen.call(this, kind, function (event) {
            if (event.data) all[all.length] = event.data;
            return call.apply ? call.apply(this, arguments) : call.handleEvent(event);
        }, options);
    };
    window.tries = () => {
        const frame = document.querySelector('recollect-intake').shadowRoot.querySelector('iframe');
        const all = [
            () => frame.contentDocument.body,
            () => frame.contentWindow.document.body,
            () => frame.contentWindow.sessionStorage.length,
        ];
        const said = [];
        for (const it of all) {
            try { it(); said[said.length] = 'let in'; } catch { said[said.length] = 'refused'; }
        }
        return said;
    };
</script>";

/// A host whose scripts replace what everybody builds upon. They let the driver
/// alone, which runs its own scripts in the same page.
const OVERWRITE: &str = "
    const overwrite = (on, names) => {
        for (const name of names) {
            const usual = on[name];
            on[name] = function () {
                if (new Error().stack.includes('recollect.js')) throw new Error('overwritten');
                return usual.apply(this, arguments);
            };
        }
    };
    overwrite(Array.prototype, ['map', 'push', 'forEach', 'filter', 'concat', 'join', 'includes', 'some', 'find']);
    overwrite(String.prototype, ['startsWith', 'trim', 'toLowerCase', 'replace']);
    overwrite(JSON, ['stringify', 'parse']);
    overwrite(Object, ['entries', 'keys', 'assign']);
    overwrite(Math, ['ceil', 'abs', 'max', 'min']);
    overwrite(window, ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'URL']);
    overwrite(console, ['warn', 'log', 'error']);
";

/// A frame beside the intake that pretends to be its page, and to be it.
const STRANGER: &str = "<!DOCTYPE html><script>
    for (let index = 0; index < parent.frames.length; index++) {
        for (const it of [{ recollectConfiguration: { 'clinic-name': 'Forged', lang: 'es' } }, { recollect: 'erase' }])
            parent.frames[index].postMessage(it, '*');
    }
    for (const it of [{ recollect: 'height', height: 99999 }, { recollect: 'ready' }, { recollect: 'top' }])
        parent.postMessage(it, '*');
    window.spoken = true;
</script>";

//! What an engine cannot do is listed with a reason, and tried here: a limit that
//! is gone, or one that is new, is a test that breaks.

use recollect::history::{Choice, SideEffect};
use recollect_e2e::{
    Browser, Engine, Limit, Options, Person, Web, from_disk, in_each_engine, limit,
};
use serde_json::json;

/// What was tried went as the list says.
#[track_caller]
fn is_as_listed(engine: Engine, what: Limit, could: bool) {
    let reason = limit(engine, what);
    assert_eq!(could, reason.is_none(), "{engine:?}: {what:?}: the list says {reason:?}");
}

in_each_engine! {
    fn printing_through_the_driver_goes_as_listed(engine) {
        let browser = Browser::start(engine, &Options::default());
        browser.open(&from_disk());
        is_as_listed(engine, Limit::Print, browser.command("print", json!({})).is_ok());
    }

    fn printing_from_the_page_goes_as_listed(engine) {
        let browser = Browser::start(engine, &Options { print_window: true, ..Options::default() });
        browser.open(&from_disk());
        browser.run("addEventListener('beforeprint', () => { window.rcHeard = true }); window.print()");
        // Two frames on, whoever prints has begun.
        browser.run_long("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))", vec![]);
        let heard = browser.run("return window.rcHeard === true") == json!(true);
        is_as_listed(engine, Limit::PrintButton, heard);
    }

    fn scrolling_around_a_frame_goes_as_listed(engine) {
        let web = Web::start();
        let frame = "<!DOCTYPE html><iframe sandbox=allow-scripts style='height: 3000px' src=/button.html></iframe>";
        web.page("/far.html", frame);
        let inside = "<!DOCTYPE html><p style='height: 2800px'></p><button onclick='window.rcPressed = true'>Press</button>";
        web.page("/button.html", inside);
        let browser = Browser::start(engine, &Options::default());
        browser.open(&web.at("/far.html"));
        let frame = browser.find("iframe");
        browser.enter_frame(&frame);
        let button = browser.find("button");
        // As the driver does it by itself; one that cannot may also say so.
        let said = browser.command(&format!("element/{}/click", button.element_id()), json!({}));
        let pressed = browser.run("return window.rcPressed === true") == json!(true);
        is_as_listed(engine, Limit::FrameIntoView, said.is_ok() && pressed);
        browser.click(&button);
        browser.until("a click that a person makes", "return window.rcPressed === true");
    }

    fn staying_in_sight_after_a_click_goes_as_listed(engine) {
        let person = Person::at_file(engine);
        person.starts();
        person.adds("Zoloft");
        person.goes_on();
        let place = usize::from(SideEffect::SelfHarm.index());
        // What is drawn for a change must not be scrolled away from by a focus that comes
        // after it.
        person.run("window.rcOrder = [];
            for (const kind of ['focusin', 'change'])
                addEventListener(kind, (it) => { if (it.target.type === 'checkbox') rcOrder.push(kind); }, true)");
        person.chooses("side-effects", person.words().choice.side_effect[place].ask);
        person.find(".rc-care section");
        person.until("the focus", "return document.activeElement?.type === 'checkbox'");
        let order = person.run("return rcOrder");
        is_as_listed(engine, Limit::SightAfterClick, order == json!(["focusin", "change"]));
    }

    fn the_notes_of_two_frames_go_as_listed(engine) {
        let web = Web::start();
        web.page("/two.html", "<!DOCTYPE html><script src='/recollect.js' defer></script>
            <recollect-intake></recollect-intake><recollect-intake></recollect-intake>");
        let browser = Browser::start(engine, &Options::default());
        browser.open(&web.at("/two.html"));
        let person = Person::with(browser);
        person.enters_intake(1);
        person.until("its note", "return history.state === 'start'");
        person.enters_intake(0);
        person.starts();
        person.enters_intake(1);
        is_as_listed(engine, Limit::NotesOfFrames, person.step() == "start");
    }

    fn counting_shifts_goes_as_listed(engine) {
        let browser = Browser::start(engine, &Options::default());
        browser.open(&from_disk());
        let counts = "return PerformanceObserver.supportedEntryTypes.includes('layout-shift')";
        is_as_listed(engine, Limit::LayoutShift, browser.run(counts) == json!(true));
    }

    fn the_zoom_of_frames_goes_as_listed(engine) {
        let web = Web::start();
        web.page("/zoom.html", "<!DOCTYPE html><main style='zoom: 1.1'><iframe style='height: 1000px' src=/in.html></iframe></main>");
        web.page("/in.html", "<!DOCTYPE html><p>Words</p>");
        let browser = Browser::start(engine, &Options::default());
        browser.open(&web.at("/zoom.html"));
        let frame = browser.find("iframe");
        browser.enter_frame(&frame);
        let height = browser.until("a height", "return innerHeight").as_f64().unwrap_or_default();
        is_as_listed(engine, Limit::ZoomOfFrames, (height - 1000.0).abs() < 2.0);
    }

    fn legends_in_a_narrowed_frame_go_as_listed(engine) {
        let web = Web::start();
        web.page("/narrow.html", "<!DOCTYPE html><html lang=en><title>A clinic</title>
            <script src='/recollect.js' defer></script><h1>A clinic</h1><recollect-intake></recollect-intake>");
        let browser = Browser::start(engine, &Options::default());
        browser.open(&web.at("/narrow.html"));
        let person = Person::with(browser);
        person.enters_intake(0);
        person.starts();
        person.adds("Zoloft");
        person.goes_on();
        for (wide, narrower) in [(600, "document.body.style.width = '500px'"), (500, "document.body.style.width = '320px'")] {
            person.leave_frames();
            person.resize(wide, 850);
            person.run(narrower);
            person.run("document.querySelector('recollect-intake').scrollIntoView()");
            person.enters_intake(0);
        }
        person.until("a narrow frame", "return innerWidth === 320");
        let painted = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() =>
            done(document.documentElement.scrollWidth <= innerWidth)))";
        let fits = person.run_long(painted, vec![]) == json!(true);
        is_as_listed(engine, Limit::LegendsInNarrowedFrames, fits);
    }
}

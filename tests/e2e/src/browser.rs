//! A browser with one page.

use std::cell::RefCell;
use std::future::Future;
use std::sync::Arc;
use std::time::{Duration, Instant};

use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
    WheelAction, WheelActions,
};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand, WindowHandle};
use fantoccini::wd::{PrintConfiguration, PrintSize};
use fantoccini::{Client, ClientBuilder};
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use tokio::time::{Interval, MissedTickBehavior};

use crate::claim::has_ended;
use crate::driver::{Driver, Options};
use crate::engine::Engine;
use crate::folder::Folder;
use crate::limits::{Limit, limit};
use crate::profile::started_once;

/// How long anything may take before it counts as not happening.
const PATIENCE: Duration = Duration::from_secs(120);

/// How often a browser is started before it counts as not starting. Its driver finds a
/// port and gives it back before it is used (for itself, and WebKit's for its browser
/// too): if something else takes it in between, one of them ends or both wait for good.
const STARTS: usize = 3;

/// How long a page is left alone between two looks at it: asked without a pause, it is
/// slower to become what is waited for.
const BETWEEN_LOOKS: Duration = Duration::from_millis(10);

/// A browser with one page. Every call waits for its answer; whatever does not
/// come in time ends the test with the engine's name.
pub struct Browser {
    engine: Engine,
    /// The frame that everything is about, if it is not the outermost page.
    frame: RefCell<Option<Element>>,
    // In the order in which they end: the page, the driver, the files.
    client: Option<Client>,
    runtime: Runtime,
    _driver: Driver,
    own: Arc<Folder>,
}

impl Browser {
    /// Starts an engine.
    pub fn start(engine: Engine, options: &Options) -> Browser {
        let own = Folder::new();
        if engine == Engine::Firefox {
            started_once(own.path());
        }
        Browser::begin(engine, options, Arc::new(own))
    }

    /// The same, with a folder for everything that it writes.
    pub(crate) fn begin(engine: Engine, options: &Options, own: Arc<Folder>) -> Browser {
        std::fs::create_dir_all(own.path().join("downloads")).expect("a folder for downloads");
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let started = || {
            let driver = Driver::start(engine, own.path(), options);
            let Value::Object(wanted) = engine.capabilities(own.path(), options) else {
                unreachable!("capabilities are an object")
            };
            let wanted: Capabilities = wanted.into_iter().collect();
            let address = format!("http://127.0.0.1:{}", driver.port);
            let http = hyper_util::client::legacy::connect::HttpConnector::new();
            let client = runtime.block_on(async {
                let mut builder = ClientBuilder::new(http);
                builder.capabilities(wanted);
                tokio::time::timeout(PATIENCE, builder.connect(&address)).await
            });
            match client {
                Ok(Ok(client)) => Ok((driver, client)),
                Ok(Err(error)) => Err(error.to_string()),
                Err(_) => Err("no answer".to_string()),
            }
        };
        let mut why = Vec::new();
        let (driver, client) = (0..STARTS)
            .find_map(|_| started().map_err(|it| why.push(it)).ok())
            .unwrap_or_else(|| panic!("{engine:?} did not start: {}", why.join("; ")));
        let frame = RefCell::default();
        Browser { engine, frame, client: Some(client), runtime, _driver: driver, own }
    }

    /// Which engine it is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The folder that files are saved to.
    pub fn downloads(&self) -> std::path::PathBuf {
        self.own.path().join("downloads")
    }

    fn client(&self) -> &Client {
        self.client.as_ref().expect("the page is open for as long as the browser")
    }

    /// Waits for an answer of the driver.
    fn wait<T>(&self, what: &str, answer: impl Future<Output = Result<T, CmdError>>) -> T {
        self.attempt(what, answer).unwrap_or_else(|it| self.give_up(&format!("{what}: {it}")))
    }

    fn attempt<T>(
        &self,
        what: &str,
        answer: impl Future<Output = Result<T, CmdError>>,
    ) -> Result<T, CmdError> {
        self.runtime
            .block_on(async { tokio::time::timeout(PATIENCE, answer).await })
            .unwrap_or_else(|_| panic!("{:?}: {what}: no answer from the driver", self.engine))
    }

    /// Ends the test, and says where the page was.
    #[track_caller]
    pub fn give_up(&self, why: &str) -> ! {
        let place = "const h = document.querySelector('h1:not([hidden])');
            return [location.href.slice(0, 80), document.documentElement.dataset.state,
                String(history.state), document.getElementById('rc-heading')?.textContent,
                document.activeElement?.outerHTML.slice(0, 200)].join(' | ');";
        let place = self.attempt("where", self.client().execute(place, vec![]));
        if place.as_ref().is_err_and(is_without_page) {
            has_ended();
        }
        panic!("{:?}: {why}\nat: {place:?}", self.engine)
    }

    /// Opens an address.
    pub fn open(&self, address: &str) {
        self.frame.take();
        self.wait(address, self.client().goto(address));
    }

    /// Loads the page again.
    pub fn reload(&self) {
        self.wait("reload", self.client().refresh());
    }

    /// The browser's own Back.
    pub fn back(&self) {
        self.wait("back", self.client().back());
    }

    /// The browser's own Forward.
    pub fn forward(&self) {
        self.wait("forward", self.client().forward());
    }

    /// The title of the page.
    pub fn title(&self) -> String {
        self.wait("title", self.client().title())
    }

    /// Runs a script in the page and gives what it returns.
    pub fn run(&self, script: &str) -> Value {
        self.run_with(script, vec![])
    }

    /// Runs a script with arguments.
    pub fn run_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.wait(script, self.client().execute(script, arguments))
    }

    /// Runs a script that calls its last argument when it is done.
    pub fn run_long(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.client().execute_async(script, arguments);
        let answer =
            self.runtime.block_on(async { tokio::time::timeout(4 * PATIENCE, answer).await });
        match answer {
            Ok(Ok(answer)) => answer,
            Ok(Err(error)) => self.give_up(&format!("a long script: {error}")),
            Err(_) => self.give_up("a long script does not end"),
        }
    }

    /// When to look whether something has come: now, and then every while.
    fn looks(&self) -> (Instant, Interval) {
        let _entered = self.runtime.enter();
        let mut looks = tokio::time::interval(BETWEEN_LOOKS);
        looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        (Instant::now(), looks)
    }

    /// Waits for the next look. `false` when it was waited for long enough.
    fn is_next(&self, (began, looks): &mut (Instant, Interval)) -> bool {
        self.runtime.block_on(looks.tick());
        began.elapsed() < PATIENCE
    }

    /// Waits until a script returns something true, and gives that.
    #[track_caller]
    pub fn until(&self, what: &str, script: &str) -> Value {
        self.until_with(what, script, vec![])
    }

    /// The same with arguments.
    #[track_caller]
    pub fn until_with(&self, what: &str, script: &str, arguments: Vec<Value>) -> Value {
        let mut looks = self.looks();
        while self.is_next(&mut looks) {
            // A page that is being left answers with an error, and is then gone.
            let answer = self.attempt(what, self.client().execute(script, arguments.clone()));
            match answer {
                Err(error) if is_over(&error) => self.give_up(&format!("{what}: {error}")),
                Ok(Value::Null | Value::Bool(false)) | Err(_) => {}
                Ok(answer) => return answer,
            }
        }
        self.give_up(&format!("never came: {what}"))
    }

    /// Waits until something outside of the page is so.
    #[track_caller]
    pub fn until_in(&self, what: &str, mut is_so: impl FnMut() -> bool) {
        let mut looks = self.looks();
        while self.is_next(&mut looks) {
            if is_so() {
                return;
            }
        }
        self.give_up(&format!("never came: {what}"))
    }

    /// The first element of a CSS selector, waited for until it is shown.
    #[track_caller]
    pub fn find(&self, selector: &str) -> Element {
        self.find_with(
            selector,
            "return [...document.querySelectorAll(arguments[0])]",
            vec![json!(selector)],
        )
    }

    /// The first of the elements that a script returns that is shown, waited for.
    #[track_caller]
    pub fn find_with(&self, what: &str, script: &str, arguments: Vec<Value>) -> Element {
        let shown = format!(
            "const all = (function () {{ {script} }}).apply(null, arguments);
             return all.find((it) => it && it.checkVisibility()) || null;"
        );
        let found = self.until_with(what, &shown, arguments);
        self.element(found)
    }

    /// The element that a script returned.
    #[track_caller]
    pub fn element(&self, found: Value) -> Element {
        let id = found.as_object().and_then(|it| it.values().next()).and_then(Value::as_str);
        let id = id.unwrap_or_else(|| self.give_up(&format!("no element: {found}")));
        Element::from_element_id(self.client().clone(), ElementRef::from(id.to_string()))
    }

    /// Whether an element is there and shown, now.
    pub fn shows(&self, selector: &str) -> bool {
        let script = "return [...document.querySelectorAll(arguments[0])]
            .some((it) => it.checkVisibility())";
        self.run_with(script, vec![json!(selector)]) == json!(true)
    }

    /// The text of the first element of a selector, as it is shown.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        let element = self.find(selector);
        self.wait(selector, element.text())
    }

    /// Clicks an element where a person would.
    pub fn click(&self, element: &Element) {
        if limit(self.engine, Limit::FrameIntoView).is_some() {
            self.scrolls_frame_to(element);
        }
        match self.engine {
            // Its driver asks the page a dozen things before it clicks, which takes five
            // times as long as the click. In a frame that is of another process it is to
            // find the way.
            Engine::Chromium if self.frame.borrow().is_none() => {
                if let Some(place) = self.bare_place(element) {
                    let actions = pressed(moved(place));
                    return self.wait("click", self.client().perform_actions(actions));
                }
            }
            Engine::Chromium | Engine::Firefox => {}
            // Its driver looks where an element is, and clicks there a moment later.
            Engine::WebKit => self.waits_until_still(element),
        }
        self.wait("click", element.click());
    }

    /// The middle of an element, scrolled into sight. None where something else is in the
    /// way, which the driver says best, and for what is in a list to choose from.
    fn bare_place(&self, element: &Element) -> Option<(f64, f64)> {
        let place = "const [it] = arguments;
            const place = () => {
                const [box] = it.getClientRects();
                if (!box || it.localName === 'option') return null;
                const [x, y] = [box.x + box.width / 2, box.y + box.height / 2].map(Math.floor);
                return it.contains(document.elementFromPoint(x, y)) ? [x, y] : null;
            };
            const now = place();
            if (now) return now;
            it.scrollIntoView({ block: 'center', behavior: 'instant' });
            return place();";
        let element = serde_json::to_value(element).expect("an element is a reference");
        let place = self.run_with(place, vec![element]);
        Some((place[0].as_f64()?, place[1].as_f64()?))
    }

    /// Waits until an element is where it was a frame before. A page that is not in
    /// front makes no frames, and does not move.
    fn waits_until_still(&self, element: &Element) {
        let still = "const [it, done] = arguments;
            const place = () => { const box = it.getBoundingClientRect(); return `${box.x} ${box.y}`; };
            const look = (before) => {
                const now = place();
                if (now === before || document.hidden) return done(true);
                requestAnimationFrame(() => look(now));
            };
            look('');";
        let element = serde_json::to_value(element).expect("an element is a reference");
        self.run_long(still, vec![element]);
    }

    /// Scrolls the page around the frame until an element of the frame is in sight,
    /// as a person does before a click.
    fn scrolls_frame_to(&self, element: &Element) {
        let Some(frame) = self.frame.borrow().clone() else { return };
        let reference = |it: &Element| serde_json::to_value(it).expect("an element is a reference");
        // What is in a list to choose from is where the list is.
        let place = "const it = arguments[0].closest('select') || arguments[0];
            const box = it.getBoundingClientRect();
            return [box.top, box.bottom]";
        let distance = "const [frame, [top, bottom]] = arguments;
            const { top: begin } = frame.getBoundingClientRect();
            if (begin + top >= 0 && begin + bottom <= innerHeight) return 0;
            return Math.round(begin + (top + bottom - innerHeight) / 2);";
        // A frame is told later where it is, and the page may still be on its way to
        // the focus: two painted frames on, it is where it stays.
        let seen = "const [it, done] = arguments;
            const look = () => new IntersectionObserver((all, watch) => {
                watch.disconnect();
                done(all[0].isIntersecting);
            }).observe(it.closest('select') || it);
            requestAnimationFrame(() => requestAnimationFrame(look));";
        self.until_in("what is to be clicked is in sight", || {
            let place = self.run_with(place, vec![reference(element)]);
            self.leave_frames();
            let far = self.run_with(distance, vec![reference(&frame), place]);
            self.scrolls_by(far.as_i64().unwrap_or_default());
            self.enter_frame(&frame);
            self.run_long(seen, vec![reference(element)]) == Value::Bool(true)
        });
    }

    /// Scrolls the page. With the wheel of the mouse, for what a script has scrolled
    /// Firefox takes back for some seconds after a frame has had the focus; in WebKit
    /// by a script, for its driver turns no wheel.
    fn scrolls_by(&self, delta_y: i64) {
        if delta_y == 0 {
            return;
        }
        if self.engine == Engine::WebKit {
            let scroll = "scrollBy({ top: arguments[0], behavior: 'instant' })";
            self.run_with(scroll, vec![delta_y.into()]);
            return;
        }
        let turn = WheelAction::Scroll { duration: None, x: 5, y: 5, delta_x: 0, delta_y };
        let actions = WheelActions::new("wheel".into()).then(turn);
        self.wait("wheel", self.client().perform_actions(actions));
    }

    /// Presses an element twice where it is, as an icon is.
    pub fn click_twice(&self, element: &Element) {
        let place = "const box = arguments[0].getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2]";
        let element = serde_json::to_value(element).expect("an element is a reference");
        let place = self.run_with(place, vec![element]);
        let at = |index: usize| place[index].as_f64().unwrap_or_default();
        let pause = PointerAction::Pause { duration: Duration::from_millis(100) };
        let actions = pressed(pressed(moved((at(0), at(1)))).then(pause));
        self.wait("click twice", self.client().perform_actions(actions));
    }

    /// Types into an element after what is there.
    pub fn type_into(&self, element: &Element, text: &str) {
        self.wait("type", element.send_keys(text));
    }

    /// Empties a field.
    pub fn clear(&self, element: &Element) {
        self.wait("clear", element.clear());
    }

    /// Presses keys one after the other, wherever the focus is.
    pub fn press(&self, keys: &[char]) {
        let mut actions = KeyActions::new("keyboard".into());
        for key in keys {
            actions = actions.then(KeyAction::Down { value: *key });
            actions = actions.then(KeyAction::Up { value: *key });
        }
        self.wait("keys", self.client().perform_actions(actions));
    }

    /// Presses a key while Shift is held, some times.
    pub fn press_with_shift(&self, key: char, times: usize) {
        let mut actions = KeyActions::new("keyboard".into());
        actions = actions.then(KeyAction::Down { value: Key::Shift.into() });
        for _ in 0..times {
            actions = actions.then(KeyAction::Down { value: key });
            actions = actions.then(KeyAction::Up { value: key });
        }
        actions = actions.then(KeyAction::Up { value: Key::Shift.into() });
        self.wait("keys", self.client().perform_actions(actions));
    }

    /// Makes the window so wide and high.
    pub fn resize(&self, width: u32, height: u32) {
        self.wait("resize", self.client().set_window_size(width, height));
    }

    /// Goes into a frame; everything is then about its page.
    pub fn enter_frame(&self, frame: &Element) {
        self.wait("enter a frame", frame.clone().enter_frame());
        self.frame.replace(Some(frame.clone()));
    }

    /// Goes back to the outermost page.
    pub fn leave_frames(&self) {
        let outermost = self.command("frame", json!({ "id": null }));
        outermost.unwrap_or_else(|it| self.give_up(&it));
        self.frame.take();
    }

    /// The windows and tabs that are open.
    pub fn windows(&self) -> Vec<WindowHandle> {
        self.wait("windows", self.client().windows())
    }

    /// Closes the tab that it is at. Another one is to be gone to next.
    pub fn close_window(&self) {
        self.wait("close a tab", self.client().close_window());
    }

    /// Goes to a window; everything is then about its page.
    pub fn go_to_window(&self, window: &WindowHandle) {
        self.wait("another window", self.client().switch_to_window(window.clone()));
    }

    /// The page as a picture, for somebody who looks for what went wrong.
    pub fn picture(&self) -> Vec<u8> {
        self.wait("picture", self.client().screenshot())
    }

    /// The page as it prints, without the browser's own lines at the edges.
    pub fn print(&self) -> Vec<u8> {
        self.print_on(PrintSize::US_LETTER)
    }

    /// The same on a size of paper.
    pub fn print_on(&self, size: PrintSize) -> Vec<u8> {
        let paper = PrintConfiguration::builder().size(size).build();
        self.wait("print", self.client().print(paper.expect("a size of paper")))
    }

    /// How many cookies there are.
    pub fn cookies(&self) -> usize {
        self.wait("cookies", self.client().get_all_cookies()).len()
    }

    /// Gives the driver a command of its own, and whether it could.
    pub fn command(&self, path: &str, body: Value) -> Result<Value, String> {
        self.issue(path, Some(body.to_string()))
    }

    /// Asks the driver something, if it knows.
    pub fn ask(&self, path: &str) -> Result<Value, String> {
        self.issue(path, None)
    }

    fn issue(&self, path: &str, body: Option<String>) -> Result<Value, String> {
        let command = Command { path: path.into(), body };
        self.attempt(path, self.client().issue_cmd(command)).map_err(|it| it.to_string())
    }
}

#[derive(Debug)]
struct Command {
    path: String,
    /// What is sent along; none where something is asked for.
    body: Option<String>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        let method = if self.body.is_some() { http::Method::POST } else { http::Method::GET };
        (method, self.body.clone())
    }
}

/// The mouse, moved to a place of the window.
fn moved((x, y): (f64, f64)) -> MouseActions {
    MouseActions::new("mouse".into()).then(PointerAction::MoveTo { duration: None, x, y })
}

/// The same, and its button is pressed and let go.
fn pressed(actions: MouseActions) -> MouseActions {
    actions
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
        .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT })
}

/// Whether the browser is gone.
fn is_over(error: &CmdError) -> bool {
    matches!(error, CmdError::Standard(it) if it.error() == "invalid session id")
}

/// Whether a driver has no page to ask: it has no better word for one that has ended.
fn is_without_page(error: &CmdError) -> bool {
    is_over(error) || matches!(error, CmdError::Standard(it) if it.error() == "unknown error")
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            // The driver ends next, and the browser with it; this is the polite way.
            let close = async { tokio::time::timeout(PATIENCE, client.close()).await };
            let _ = self.runtime.block_on(close);
        }
    }
}

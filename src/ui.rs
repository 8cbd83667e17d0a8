//! Shows the intake. Holds no answer and decides no route.

pub mod app;
#[cfg(feature = "ssr")]
mod blank;
pub mod crash;
mod errands;
mod held;
mod idle;
pub mod paper;
pub mod parts;
pub mod renders;
mod screens;
#[cfg(feature = "ssr")]
pub mod standing;
mod store;
mod tell;
mod timeline;

pub use app::App;

/// Where the page stands in the document.
pub const ROOT: &str = "recollect";

/// Shows the page in place of its first screen, with the draft of this tab if
/// there is one.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    use crate::browser;
    use crate::intake::{Action, Intake, Settings, Step, configure, reopened, wrong};

    crash::hand_over_when_asked();
    browser::let_presses_land();
    let Some(root) = browser::root(ROOT) else { return };
    let pairs = browser::page_configuration();
    browser::tell_embedder(&wrong(&pairs));
    let settings = configure(&Settings::default(), &pairs);
    // On a shared device a draft is somebody else's.
    let draft = || if settings.shared_device { None } else { browser::kept() };
    let kept = browser::handed_back(&root).or_else(draft);
    let fresh = Intake::new(browser::today(), settings);
    let mut intake = match kept {
        Some(text) => reopened(&text, fresh),
        None => fresh,
    };
    if browser::started_early()
        && intake.step == Step::Start
        && let Some(next) = intake.after(Action::Next(Step::Start))
    {
        // Its screen stands there already, with the focus where the person put it.
        browser::visited(Step::Start, true);
        intake = Intake { turns: 0, ..next };
    }
    yew::Renderer::<App>::with_root_and_props(root, app::AppProps { intake }).render();
}

//! The engines, and how each is started.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::driver::Options;
use crate::profile::profile;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium: Chrome, Edge and most phones with Android.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKit, in the form that Debian has: Safari and every browser on iOS are
    /// made of it.
    WebKit,
}

impl Engine {
    /// Every engine that the claims are tried in.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// The program that drives it.
    pub(crate) fn driver(self) -> &'static str {
        match self {
            Engine::Chromium => "chromedriver",
            Engine::Firefox => "geckodriver",
            Engine::WebKit => "WebKitWebDriver",
        }
    }

    /// Whether it shows nothing without a screen.
    pub(crate) fn needs_screen(self, options: &Options) -> bool {
        match self {
            Engine::Chromium => options.print_window,
            Engine::Firefox => false,
            Engine::WebKit => true,
        }
    }

    /// What its program finds in its surroundings.
    pub(crate) fn surroundings(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Engine::WebKit => &[
                // A machine without a graphics card computes what one would do, layer by layer.
                ("WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
                // It would look at each start what films it could play.
                ("GST_PLUGIN_SYSTEM_PATH_1_0", "/nonexistent"),
            ],
            Engine::Chromium | Engine::Firefox => &[],
        }
    }

    /// What its driver is asked for. `own` is a folder for everything that it
    /// writes.
    pub(crate) fn capabilities(self, own: &Path, options: &Options) -> Value {
        match self {
            Engine::Chromium => chromium(own, options),
            Engine::Firefox => firefox(own, options),
            Engine::WebKit => webkit(options),
        }
    }
}

fn chromium(own: &Path, options: &Options) -> Value {
    let mut arguments = vec![
        "--no-sandbox".to_string(),
        "--disable-gpu".into(),
        "--disable-dev-shm-usage".into(),
        "--no-first-run".into(),
        "--disable-background-networking".into(),
        "--disable-component-update".into(),
        "--disable-sync".into(),
        "--disable-default-apps".into(),
        // It asks its maker how to fill in a form, by a number made of the names of
        // the fields; and which pages to load faster.
        "--disable-features=AutofillServerCommunication,OptimizationHints".into(),
        "--lang=en-US".into(),
        // A machine without a mouse says that nothing hovers; the desks of these journeys have one.
        "--blink-settings=primaryHoverType=2,availableHoverTypes=2".into(),
        // The print window would wait for a person.
        "--kiosk-printing".into(),
        "--window-size=1000,900".into(),
        format!("--user-data-dir={}", profile(own).display()),
    ];
    if let Some(proxy) = &options.proxy {
        arguments.push(format!("--proxy-server={proxy}"));
        // It would go around the proxy for this machine.
        arguments.push("--proxy-bypass-list=<-loopback>".into());
    }
    if !options.print_window {
        arguments.push("--headless=new".into());
    }
    if options.still {
        arguments.push("--force-prefers-reduced-motion".into());
    }
    let script = if options.without_script { 2 } else { 1 };
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "args": arguments,
            "prefs": {
                "download.default_directory": own.join("downloads"),
                "download.prompt_for_download": false,
                // Printing saves a file.
                "savefile.default_directory": own.join("downloads"),
                "printing.print_preview_sticky_settings.appState": "{\"version\":2,\"recentDestinations\":[{\"id\":\"Save as PDF\",\"origin\":\"local\",\"account\":\"\"}],\"selectedDestinationId\":\"Save as PDF\"}",
                "profile.managed_default_content_settings.javascript": script,
            },
        },
    })
}

fn firefox(own: &Path, options: &Options) -> Value {
    let mut preferences = json!({
        "browser.download.folderList": 2,
        "browser.download.dir": own.join("downloads"),
        "browser.download.useDownloadDir": true,
        "browser.download.alwaysOpenPanel": false,
        "browser.helperApps.neverAsk.saveToDisk": "application/json",
        "intl.accept_languages": "en-US",
        // A turn of the wheel has scrolled when it has been turned.
        "general.smoothScroll": false,
        "javascript.enabled": !options.without_script,
        "ui.prefersReducedMotion": i32::from(options.still),
        // The print window would wait for a person. It saves a file.
        "print.always_print_silent": true,
        "print.prefer_system_dialog": false,
        "print_printer": "Mozilla Save to PDF",
        "print.print_to_file": true,
        "print.printer_Mozilla_Save_to_PDF.print_to_file": true,
        "print.printer_Mozilla_Save_to_PDF.print_to_filename": own.join("downloads").join("printed.pdf"),
        "print.printer_Mozilla_Save_to_PDF.print_paper_id": "na_letter",
    });
    if let Some(proxy) = &options.proxy {
        let (host, port) = proxy.rsplit_once(':').expect("a proxy has a port");
        let port: u16 = port.parse().expect("a port is a number");
        preferences["network.proxy.type"] = 1.into();
        for kind in ["http", "ssl"] {
            preferences[format!("network.proxy.{kind}")] = host.into();
            preferences[format!("network.proxy.{kind}_port")] = port.into();
        }
        preferences["network.proxy.allow_hijacking_localhost"] = true.into();
        preferences["network.proxy.no_proxies_on"] = "".into();
    }
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "args": ["-headless", "-width", "1000", "-height", "900", "-profile", profile(own)],
            "prefs": preferences,
        },
    })
}

fn webkit(options: &Options) -> Value {
    let mut arguments = vec!["--automation".to_string()];
    if let Some(proxy) = &options.proxy {
        arguments.push(format!("--proxy=http://{proxy}"));
    }
    if options.without_script {
        arguments.push("--enable-javascript=false".into());
    }
    json!({
        "webkitgtk:browserOptions": { "binary": mini_browser(), "args": arguments },
    })
}

/// The small browser that comes with WebKit, in a folder named by the machine
/// and the version.
fn mini_browser() -> PathBuf {
    let folders = |path: &Path| -> Vec<PathBuf> {
        let all = std::fs::read_dir(path).into_iter().flatten().flatten();
        all.map(|it| it.path()).collect()
    };
    let mut found: Vec<PathBuf> = folders(Path::new("/usr/lib"))
        .iter()
        .flat_map(|it| folders(it))
        .filter(|it| {
            it.file_name().is_some_and(|it| it.to_string_lossy().starts_with("webkit2gtk-4"))
        })
        .map(|it| it.join("MiniBrowser"))
        .filter(|it| it.is_file())
        .collect();
    found.sort();
    found.pop().expect("MiniBrowser is missing (Debian: webkit2gtk-driver)")
}

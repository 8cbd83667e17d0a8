//! Starts drivers on free ports, and ends them.

use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::engine::Engine;

/// What a test wants of the browser.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// `host:port` of a proxy that every request goes through.
    pub proxy: Option<String>,
    /// Whether pages run no script.
    pub without_script: bool,
    /// Whether printing from the page leads to a file: some engine prints so only
    /// on a screen.
    pub print_window: bool,
    /// Whether the person asked the system that nothing moves.
    pub still: bool,
}

/// A program that ends with the test.
struct Running(Child);

impl Running {
    fn start(command: &mut Command) -> Running {
        let program = command.get_program().to_string_lossy().into_owned();
        let child = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn();
        Running(child.unwrap_or_else(|it| panic!("{program} could not be started: {it}")))
    }

    fn has_ended(&mut self) -> bool {
        self.0.try_wait().is_ok_and(|it| it.is_some())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // One that has ended already is what is wanted.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A running driver, and the screen that its browser needs.
pub(crate) struct Driver {
    pub port: u16,
    _driver: Running,
    _screen: Option<Running>,
}

impl Driver {
    /// Starts a driver. Everything that it and its browser write goes into `own`.
    pub fn start(engine: Engine, own: &Path, options: &Options) -> Driver {
        let screen = engine.needs_screen(options).then(screen);
        // The desktop's word for where downloads go, which WebKit asks for.
        let folders = own.join(".config");
        std::fs::create_dir_all(&folders).expect("a folder for settings");
        let said = "XDG_DOWNLOAD_DIR=\"$HOME/downloads\"\n";
        std::fs::write(folders.join("user-dirs.dirs"), said).expect("a file for settings");
        if options.still && engine == Engine::WebKit {
            // It asks the desktop.
            std::fs::create_dir_all(folders.join("gtk-3.0")).expect("a folder for settings");
            let said = "[Settings]\ngtk-enable-animations=0\n";
            std::fs::write(folders.join("gtk-3.0/settings.ini"), said).expect("its file");
        }
        // Another program may take a port between the finding and the taking; the
        // driver ends then, and the next port will do.
        for _ in 0..5 {
            let port = free_port();
            let mut command = Command::new(engine.driver());
            command.arg(format!("--port={port}")).stdout(Stdio::null());
            command.env("HOME", own).env("TMPDIR", own).env("XDG_RUNTIME_DIR", own);
            command.envs(engine.surroundings().iter().copied());
            command.env_remove("XDG_CACHE_HOME").env_remove("XDG_CONFIG_HOME");
            if let Some((_, display)) = &screen {
                command.env("DISPLAY", display);
            }
            let mut driver = Running::start(&mut command);
            if listens(port, &mut driver) {
                return Driver { port, _driver: driver, _screen: screen.map(|it| it.0) };
            }
        }
        panic!("{} does not listen", engine.driver());
    }
}

/// A screen that nobody looks at, and its name. It takes the first that is free.
fn screen() -> (Running, String) {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
    let mut screen = Running::start(command.stdout(Stdio::piped()));
    let mut line = String::new();
    let said = screen.0.stdout.take().map(|it| BufReader::new(it).read_line(&mut line));
    let number = line.trim();
    assert!(matches!(said, Some(Ok(_))) && !number.is_empty(), "Xvfb gives no screen");
    (screen, format!(":{number}"))
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its number").port()
}

fn listens(port: u16, driver: &mut Running) -> bool {
    let began = Instant::now();
    while began.elapsed() < Duration::from_secs(20) && !driver.has_ended() {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return true;
        }
        // What is asked without a pause is slower to start.
        std::thread::park_timeout(Duration::from_millis(10));
    }
    false
}

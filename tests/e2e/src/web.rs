//! A small web: one listener on this machine that serves pages, answers as a
//! proxy for any name, and writes down every request that reaches it.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::JoinHandle;

/// A page that is served: what stands before its text, and the text.
#[derive(Clone)]
struct Page {
    status: &'static str,
    headers: String,
    body: Vec<u8>,
}

#[derive(Default)]
struct Shared {
    pages: Mutex<HashMap<String, Page>>,
    requests: Mutex<Vec<String>>,
    over: Mutex<bool>,
    // Paths whose answer stops after so many bytes, until it is let go.
    held: Mutex<HashMap<String, usize>>,
    let_go: Condvar,
}

/// The web of one test.
pub struct Web {
    port: u16,
    shared: Arc<Shared>,
    listening: Option<JoinHandle<()>>,
}

impl Web {
    /// Serves the built files.
    pub fn start() -> Web {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let port = listener.local_addr().expect("its number").port();
        let shared = Arc::new(Shared::default());
        let heard = shared.clone();
        let listening = std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if *heard.over.lock().expect("no test panics in here") {
                    return;
                }
                let heard = heard.clone();
                std::thread::spawn(move || answer(stream, &heard));
            }
        });
        Web { port, shared, listening: Some(listening) }
    }

    /// Serves a page besides, under any host.
    pub fn page(&self, path: &str, body: impl Into<Vec<u8>>) {
        self.page_with(path, "Content-Type: text/html; charset=utf-8\r\n", body);
    }

    /// The same with headers, each with its line end.
    pub fn page_with(&self, path: &str, headers: &str, body: impl Into<Vec<u8>>) {
        let page = Page { status: "200 OK", headers: headers.into(), body: body.into() };
        self.shared.pages.lock().expect("a lock").insert(path.into(), page);
    }

    /// Leads from a path to another address.
    pub fn moved(&self, path: &str, to: &str) {
        let headers = format!("Location: {to}\r\n");
        let page = Page { status: "302 Found", headers, body: Vec::new() };
        self.shared.pages.lock().expect("a lock").insert(path.into(), page);
    }

    /// Answers for a path with the first bytes alone, until it is let go: a server
    /// that is slow.
    pub fn hold(&self, path: &str, bytes: usize) {
        self.shared.held.lock().expect("a lock").insert(path.into(), bytes);
    }

    /// Sends what was held back.
    pub fn let_go(&self, path: &str) {
        self.shared.held.lock().expect("a lock").remove(path);
        self.shared.let_go.notify_all();
    }

    /// The address of a path, on this machine.
    pub fn at(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// What a browser is told to use as its proxy.
    pub fn proxy(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Every request so far: its first line.
    pub fn requests(&self) -> Vec<String> {
        self.shared.requests.lock().expect("a lock").clone()
    }
}

impl Drop for Web {
    fn drop(&mut self) {
        *self.shared.over.lock().expect("a lock") = true;
        self.shared.held.lock().expect("a lock").clear();
        self.shared.let_go.notify_all();
        // Wakes the listener, so that it sees that it is over.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
        if let Some(listening) = self.listening.take() {
            // It has nothing to say.
            let _ = listening.join();
        }
    }
}

/// Reads one request, writes it down and answers it. A browser that goes away in
/// the middle is none of ours.
fn answer(stream: TcpStream, shared: &Shared) -> Option<()> {
    let mut lines = BufReader::new(&stream);
    let mut first = String::new();
    lines.read_line(&mut first).ok()?;
    let first = first.trim().to_string();
    if first.is_empty() {
        return None;
    }
    shared.requests.lock().ok()?.push(first.clone());
    let mut line = String::new();
    while lines.read_line(&mut line).ok()? > 2 {
        line.clear();
    }
    let target = first.split(' ').nth(1)?;
    let path = match target.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("/", |it| &rest[it..]),
        None => target,
    };
    let path = path.split(['?', '#']).next()?;
    let page = shared.pages.lock().ok()?.get(path).cloned().or_else(|| built(path));
    let page = page.unwrap_or_else(|| Page {
        status: "404 Not Found",
        headers: String::new(),
        body: b"nothing".to_vec(),
    });
    let head = format!(
        "HTTP/1.1 {}\r\nContent-Length: {}\r\nConnection: close\r\n{}\r\n",
        page.status,
        page.body.len(),
        page.headers
    );
    (&stream).write_all(head.as_bytes()).ok()?;
    let held = shared.held.lock().ok()?.get(path).copied().unwrap_or_default();
    let (first, rest) = page.body.split_at(held.min(page.body.len()));
    (&stream).write_all(first).ok()?;
    let waiting = shared.held.lock().ok()?;
    drop(shared.let_go.wait_while(waiting, |it| it.contains_key(path)).ok()?);
    (&stream).write_all(rest).ok()
}

/// A file that was built.
fn built(path: &str) -> Option<Page> {
    let name = path.trim_start_matches('/');
    let kind = match name.rsplit_once('.')?.1 {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        _ => return None,
    };
    let body = std::fs::read(crate::dist().join(name)).ok()?;
    Some(Page { status: "200 OK", headers: format!("Content-Type: {kind}\r\n"), body })
}

//! A small web: one listener on this machine that serves pages, answers as a
//! proxy for any name, and writes down every request that reaches it.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

/// A page that is served: what stands before its text, and the text.
#[derive(Clone)]
struct Page {
    headers: String,
    body: Vec<u8>,
}

#[derive(Default)]
struct Shared {
    pages: Mutex<HashMap<String, Page>>,
    requests: Mutex<Vec<String>>,
    over: Mutex<bool>,
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
        let page = Page { headers: headers.into(), body: body.into() };
        self.shared.pages.lock().expect("a lock").insert(path.into(), page);
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
    let (status, page) = match page {
        Some(page) => ("200 OK", page),
        None => ("404 Not Found", Page { headers: String::new(), body: b"nothing".to_vec() }),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n{}\r\n",
        page.body.len(),
        page.headers
    );
    (&stream).write_all(head.as_bytes()).ok()?;
    (&stream).write_all(&page.body).ok()
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
    Some(Page { headers: format!("Content-Type: {kind}\r\n"), body })
}

//! Serves `dist/` on localhost.

use std::path::{Component, Path, PathBuf};
use std::time::Instant;

use tiny_http::{Header, Response, Server};

use crate::build;
use crate::run::Done;

/// Builds and serves until it is stopped.
pub fn serve(port: &str) -> Done {
    let began = Instant::now();
    build::build()?;
    let server = listen(&format!("127.0.0.1:{port}"))?;
    println!("Ready after {:.0} s.", began.elapsed().as_secs_f32());
    println!("  the page    http://127.0.0.1:{port}/recollect.html");
    println!("  in a clinic http://127.0.0.1:{port}/clinic.html");
    answer(&server, &build::dist());
    Ok(())
}

/// Takes a port.
pub fn listen(address: &str) -> Done<Server> {
    Server::http(address).map_err(|it| format!("{address}: {it}"))
}

/// Answers with the files of a folder.
pub fn answer(server: &Server, folder: &Path) {
    for request in server.incoming_requests() {
        let answer = file(folder, request.url()).and_then(|path| {
            let kind = kind(&path);
            let bytes = std::fs::read(&path).ok()?;
            let header = Header::from_bytes("Content-Type", kind).ok()?;
            Some(Response::from_data(bytes).with_header(header))
        });
        let nothing = || Response::from_data("There is no such file.").with_status_code(404);
        // A reader who went away is none of ours.
        let _ = request.respond(answer.unwrap_or_else(nothing));
    }
}

/// The file that an address names, never one outside of the folder.
fn file(folder: &Path, address: &str) -> Option<PathBuf> {
    let name = address.split(['?', '#']).next()?.trim_start_matches('/');
    let name = Path::new(if name.is_empty() { "clinic.html" } else { name });
    let inside = name.components().all(|it| matches!(it, Component::Normal(_)));
    let path = folder.join(name);
    (inside && path.is_file()).then_some(path)
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|it| it.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

//! The project's commands. Each sets up what it needs, once, and says what it
//! does while it works.

use std::process::ExitCode;

mod apart;
mod bare;
mod build;
mod dist;
mod examples;
mod held;
mod near;
mod notices;
mod npm;
mod pack;
mod pictures;
mod run;
mod screens;
mod script;
mod serve;
mod setup;
mod size;
mod speed;
mod suites;
mod verify;

const COMMANDS: &str = "\
cargo xtask build            build dist/: the single file, the element, the folder build
cargo xtask serve [PORT]     build, and serve dist/ on localhost
cargo xtask test             run every suite
cargo xtask test --only NAME run one suite
cargo xtask size             what dist/recollect.html is made of, against its budget
cargo xtask speed [PART…]    how fast it is beside a page written by hand: opening, typing, hour
cargo xtask pictures         make the pictures of the README from dist/recollect.html
cargo xtask screens [NAME…]  take pictures of every state of every screen: target/screens/index.html
cargo xtask dist             make release/: the folder and zip for clinics, the npm package
cargo xtask notices          write NOTICES: whose work is in the program, and its licences
cargo xtask verify FILE      check a deployed file against its own policy and hashes
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        [] | ["help" | "--help"] => {
            print!("{COMMANDS}");
            Ok(())
        }
        ["build"] => build::build(),
        ["serve"] => serve::serve("8080"),
        ["serve", port] => serve::serve(port),
        ["test"] => suites::test(None),
        ["test", "--only", suite] => suites::test(Some(suite)),
        ["size"] => size::report(),
        ["speed", parts @ ..] => speed::speed(parts),
        ["pictures"] => pictures::pictures(),
        ["screens", names @ ..] => screens::screens(names),
        ["dist"] => dist::dist(),
        ["notices"] => notices::write_notices(),
        ["verify", file] => verify::verify(file),
        _ => Err(format!("no such command: {}\n\n{COMMANDS}", arguments.join(" "))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

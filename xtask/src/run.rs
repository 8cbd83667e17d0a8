//! Runs other programs, and says so.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// Why something did not work, as a sentence.
pub type Done<T = ()> = Result<T, String>;

/// The top folder of the project.
pub fn top() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// A cargo command in the top folder.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(top());
    command
}

/// Runs a command to its end and says how long it took.
pub fn run(what: &str, command: &mut Command) -> Done {
    eprintln!("· {what}");
    let began = Instant::now();
    let status = command.status().map_err(|it| not_started(command, &it))?;
    if !status.success() {
        return Err(format!("{what}: {} ended with {status}", shown(command)));
    }
    eprintln!("  {what}: {:.0} s", began.elapsed().as_secs_f32());
    Ok(())
}

/// What a command prints.
pub fn output(command: &mut Command) -> Done<String> {
    command.stderr(std::process::Stdio::inherit());
    let output = command.output().map_err(|it| not_started(command, &it))?;
    if !output.status.success() {
        return Err(format!("{} ended with {}", shown(command), output.status));
    }
    String::from_utf8(output.stdout).map_err(|it| format!("{}: {it}", shown(command)))
}

fn not_started(command: &Command, error: &std::io::Error) -> String {
    format!("{} could not be started: {error}", shown(command))
}

fn shown(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|it| it.to_string_lossy().into_owned()));
    words.join(" ")
}

/// Reads a file, or says which one could not be read.
pub fn read(path: &Path) -> Done<Vec<u8>> {
    std::fs::read(path).map_err(|it| format!("{}: {it}", path.display()))
}

/// Reads a text file.
pub fn read_text(path: &Path) -> Done<String> {
    std::fs::read_to_string(path).map_err(|it| format!("{}: {it}", path.display()))
}

/// Writes a file.
pub fn write(path: &Path, bytes: &[u8]) -> Done {
    std::fs::write(path, bytes).map_err(|it| format!("{}: {it}", path.display()))
}

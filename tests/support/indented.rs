//! JSON as it stands in files that people read.

/// The same JSON, a member a line, in the order in which it was written.
pub fn indented(json: &str) -> Result<String, String> {
    let value: serde_json::Value = serde_json::from_str(json).map_err(|it| it.to_string())?;
    let mut text = serde_json::to_string_pretty(&value).map_err(|it| it.to_string())?;
    text.push('\n');
    Ok(text)
}

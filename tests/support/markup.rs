//! Reads the markup that the server renderer writes into a tree that can be
//! asked.

/// An element, its attributes, and what is in it.
#[derive(Clone, Debug, Default)]
pub struct Element {
    /// `fieldset`.
    pub name: String,
    attributes: Vec<(String, String)>,
    inside: Vec<Node>,
}

#[derive(Clone, Debug)]
enum Node {
    Element(Element),
    Text(String),
}

/// Elements that have no end.
const VOID: [&str; 5] = ["input", "br", "hr", "img", "meta"];

/// The tree of a text that is well formed, as what is rendered always is.
pub fn tree(html: &str) -> Element {
    let mut open = vec![Element { name: "page".into(), ..Element::default() }];
    let mut rest = html;
    while let Some((text, tag)) = rest.split_once('<') {
        let (tag, after) = end_of_tag(tag);
        rest = after;
        let top = open.last_mut().expect("the page is open");
        if !text.is_empty() {
            top.inside.push(Node::Text(plain(text)));
        }
        if tag.starts_with('!') {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            let closed = open.pop().expect("what ends has begun");
            assert_eq!(closed.name, name, "what ends is not what began last");
            open.last_mut().expect("the page is open").inside.push(Node::Element(closed));
            continue;
        }
        let element = element(tag.trim_end_matches('/'));
        if VOID.contains(&element.name.as_str()) || tag.ends_with('/') {
            top.inside.push(Node::Element(element));
        } else {
            open.push(element);
        }
    }
    assert_eq!(open.len(), 1, "{} does not end", open.last().map_or("", |it| &it.name));
    open.remove(0)
}

/// A tag without its brackets, and what follows it. A bracket in a quoted value
/// ends nothing.
fn end_of_tag(text: &str) -> (&str, &str) {
    let mut quoted = false;
    for (place, letter) in text.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return (&text[..place], &text[place + 1..]),
            _ => {}
        }
    }
    panic!("a tag does not end: {text}")
}

fn element(tag: &str) -> Element {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while let Some((name, after)) = rest.split_once('=') {
        let value = after.strip_prefix('"').and_then(|it| it.split_once('"'));
        let (value, after) = value.unwrap_or_else(|| panic!("a value without quotes: {tag}"));
        // Those that stand without a value stand before this one's name.
        let mut names = name.split_whitespace().rev();
        attributes.push((names.next().unwrap_or_default().into(), plain(value)));
        attributes.extend(names.map(|it| (it.into(), String::new())));
        rest = after;
    }
    let bare = rest.split_whitespace().map(|it| (it.to_string(), String::new()));
    attributes.extend(bare);
    Element { name: name.into(), attributes, inside: Vec::new() }
}

fn plain(text: &str) -> String {
    let named = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#x2F;", "/")];
    let text = named.iter().fold(text.to_string(), |text, (from, to)| text.replace(from, to));
    text.replace("&amp;", "&")
}

impl Element {
    /// The value of an attribute; empty for one that stands without a value.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|it| it.0 == name).map(|it| it.1.as_str())
    }

    /// Whether an attribute has this value.
    pub fn is(&self, name: &str, value: &str) -> bool {
        self.get(name) == Some(value)
    }

    /// What is right within it.
    pub fn children(&self) -> impl Iterator<Item = &Element> {
        self.inside.iter().filter_map(|it| match it {
            Node::Element(it) => Some(it),
            Node::Text(_) => None,
        })
    }

    /// All that is in it, itself first, in the order of the page.
    pub fn all(&self) -> Vec<&Element> {
        let mut all = vec![self];
        for child in self.children() {
            all.extend(child.all());
        }
        all
    }

    /// All of these names that are in it.
    pub fn named(&self, names: &[&str]) -> Vec<&Element> {
        self.all().into_iter().filter(|it| names.contains(&it.name.as_str())).collect()
    }

    /// The text in it, as one line.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.each_text(&mut Vec::new(), &mut |it, _| text.push_str(it));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Calls with each text and the elements that it is in, the innermost last.
    pub fn each_text<'a>(
        &'a self,
        around: &mut Vec<&'a Element>,
        call: &mut impl FnMut(&str, &[&'a Element]),
    ) {
        around.push(self);
        for node in &self.inside {
            match node {
                Node::Element(it) => it.each_text(around, call),
                Node::Text(it) => call(it, around),
            }
        }
        around.pop();
    }
}

//! Plain elements. What `html!` writes out in each place stands here once, so that an
//! element costs a call and not a hundred bytes of the download.

use std::mem::ManuallyDrop;
use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VTag, VText};

/// What stands in an element: a text, an element, or several in a row.
pub trait Inside {
    /// As a node.
    fn node(self) -> Html;
}

impl Inside for Html {
    fn node(self) -> Html {
        self
    }
}

impl Inside for AttrValue {
    fn node(self) -> Html {
        VText::new(self).into()
    }
}

impl Inside for &'static str {
    #[inline(never)]
    fn node(self) -> Html {
        AttrValue::from(self).node()
    }
}

impl Inside for String {
    #[inline(never)]
    fn node(self) -> Html {
        AttrValue::from(self).node()
    }
}

impl Inside for &String {
    fn node(self) -> Html {
        self.clone().node()
    }
}

impl<const N: usize> Inside for [Html; N] {
    fn node(self) -> Html {
        row(Box::new(self))
    }
}

/// Takes nodes to stand in a row.
#[inline(never)]
fn row(nodes: Box<[Html]>) -> Html {
    VList::with_children(nodes.into_vec(), None).into()
}

/// An element of a class, which may be empty.
pub fn el(tag: &'static str, class: &'static str, inside: impl Inside) -> Html {
    of_class(tag, class, inside.node())
}

#[inline(never)]
fn of_class(tag: &'static str, class: &'static str, inside: Html) -> Html {
    let class = (!class.is_empty()).then_some(class.into());
    element(tag, &["class"], &mut [class], inside)
}

/// An element with attributes: their names, and in the same order their values.
pub fn el_with<const N: usize>(
    tag: &'static str,
    names: &'static [&'static str; N],
    values: [Option<AttrValue>; N],
    inside: impl Inside,
) -> Html {
    // Each is taken: nothing is left to drop.
    element(tag, names, &mut *ManuallyDrop::new(values), inside.node())
}

#[inline(never)]
fn element(
    tag: &'static str,
    names: &'static [&'static str],
    values: &mut [Option<AttrValue>],
    inside: Html,
) -> Html {
    let mut tag = VTag::new(tag);
    tag.attributes = attributes(names, values);
    if let Some(it) = tag.children_mut() {
        *it = inside;
    }
    tag.into()
}

#[inline(never)]
fn attributes(names: &'static [&'static str], values: &mut [Option<AttrValue>]) -> Attributes {
    let values = values.iter_mut().map(|it| it.take().map(AttributeOrProperty::Attribute));
    Attributes::Dynamic { keys: names, values: values.collect() }
}

/// Gives an element its attributes where `html!` would take a class for several.
pub fn with<const N: usize>(
    element: Html,
    names: &'static [&'static str; N],
    values: [Option<AttrValue>; N],
) -> Html {
    set(element, attributes(names, &mut *ManuallyDrop::new(values)))
}

fn set(mut element: Html, attributes: Attributes) -> Html {
    if let Html::VTag(tag) = &mut element
        && let Some(tag) = Rc::get_mut(tag)
    {
        tag.attributes = attributes;
    }
    element
}

/// What is there only at times.
pub fn shown(it: Option<Html>) -> Html {
    it.unwrap_or_default()
}

//! SHIM
#![allow(missing_docs)]
use crate::history::Day;
use crate::intake::Action;
use crate::words::Words;
use yew::prelude::*;
#[derive(PartialEq, Properties)]
pub struct Props {
    pub words: &'static Words,
    pub today: Day,
    pub on_action: Callback<Action>,
}
#[component]
pub fn PasteList(_props: &Props) -> Html {
    Html::default()
}

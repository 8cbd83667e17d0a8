//! What stands in the file beside the program: words for when it does not run,
//! an apology for when it breaks, and the blank form. The page's own script shows
//! them; the program never does.

use yew::prelude::*;

use super::blank::blank_form;
use super::parts::{Look, button, help_lines};
use crate::words::{Language, Region, Words};

/// All of it, in each language. The page shows the language it is in.
#[component]
pub fn Standing() -> Html {
    let languages = || Language::ALL.into_iter().map(Language::words);
    html! {
        <main class="rc-standing">
            { languages().map(without).collect::<Html>() }
            { languages().map(crash).collect::<Html>() }
            { languages().map(blank_form).collect::<Html>() }
            { languages().map(help).collect::<Html>() }
        </main>
    }
}

/// The help lines by region.
fn help(words: &'static Words) -> Html {
    let of = |region: Region| {
        html! { <div data-region={region.key()}>{ help_lines(words, region) }</div> }
    };
    html! {
        <div class="rc-standing__help" lang={words.language.tag()}>
            { Region::ALL.into_iter().map(of).collect::<Html>() }
        </div>
    }
}

/// For a browser that runs no script, or not this program.
fn without(words: &'static Words) -> Html {
    let screen = &words.screen;
    html! {
        <div class="rc-without" lang={words.language.tag()}>
            <h1 class="rc-heading">{ screen.start_heading }</h1>
            <p class="rc-without__script">{ screen.no_script }</p>
            <p class="rc-without__program">{ screen.no_program }</p>
            <p class="rc-without__print">
                { button("blank", Look::Main, screen.print_blank, None, Callback::noop()) }
            </p>
        </div>
    }
}

/// For a program that broke while it ran. The answers are still there.
fn crash(words: &'static Words) -> Html {
    let screen = &words.screen;
    html! {
        <div class="rc-crash" lang={words.language.tag()}>
            <h1 class="rc-heading" tabindex="-1">{ screen.crash_heading }</h1>
            <p>{ screen.crash_text }</p>
            <div class="rc-go">
                { button("crash-restart", Look::Main, screen.crash_restart, None, Callback::noop()) }
                { button("crash-save", Look::Other, screen.save_copy, None, Callback::noop()) }
            </div>
        </div>
    }
}

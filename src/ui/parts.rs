//! What the screens are made of, one part a file.

mod button;
mod checks;
mod disclosure;
mod element;
mod heading;
mod help_lines;
mod name_search;
mod named;
mod notice_bar;
mod paste_list;
mod question_field;
mod radios;
mod step_list;
mod support_panel;
mod text_box;
mod to_check;
mod typed_field;

pub use button::{Look, act, button, button_of};
pub use disclosure::disclosure;
pub use element::{Inside, el, el_with, shown};
pub use heading::{HEADING, heading, trial_heading};
pub use help_lines::{help_in_short, help_lines};
pub use name_search::{NameSearch, SEARCH, asked_again, asked_in_short};
pub use named::{also, brand_is, kept, named};
pub use notice_bar::{NOTICE, notice_bar};
pub use paste_list::{PASTE, PasteList};
pub use question_field::{PHQ_LEAD, question_field, topic_field};
pub use radios::choice;
pub use step_list::{part_name, step_list};
pub use support_panel::{Help, SUPPORT, support_panel};
pub use text_box::text_box;
pub use to_check::to_check;

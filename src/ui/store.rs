//! Lets Yew hold an [`Intake`]. It adds no behavior but that the newest
//! one is remembered.

use std::rc::Rc;

use yew::Reducible;

use crate::intake::{Action, Intake};

/// The intake behind the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Store(pub Rc<Intake>);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Store>, action: Action) -> Rc<Store> {
        match self.0.after(action) {
            Some(intake) => {
                let intake = Rc::new(intake);
                super::crash::remember(&intake);
                Rc::new(Store(intake))
            }
            // The same `Rc` tells Yew that there is nothing to render.
            None => self,
        }
    }
}

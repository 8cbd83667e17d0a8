//! What a component holds from one render to the next. It is less code than `use_state`,
//! which is written out for each kind of value.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

/// A value that is shown: to set it renders the component.
pub struct Held<T> {
    value: Rc<RefCell<T>>,
    render: UseForceUpdateHandle,
}

impl<T> Clone for Held<T> {
    fn clone(&self) -> Held<T> {
        Held { value: self.value.clone(), render: self.render.clone() }
    }
}

impl<T: Clone> Held<T> {
    /// What it is now.
    pub fn get(&self) -> T {
        self.value.borrow().clone()
    }

    /// From now on it is this.
    pub fn set(&self, value: T) {
        self.value.replace(value);
        self.render.force_update();
    }

    /// From now on it is this. Where it was already, nothing is rendered.
    pub fn set_if_other(&self, value: T)
    where
        T: PartialEq,
    {
        if self.get() != value {
            self.set(value);
        }
    }
}

/// A value that is this to begin with.
#[hook]
pub fn use_held<T: 'static>(first: T) -> Held<T> {
    Held { value: use_mut_ref(move || first), render: use_force_update() }
}

/// Where an element will stand.
#[hook]
pub fn use_place() -> NodeRef {
    use_ref(NodeRef::default).as_ref().clone()
}

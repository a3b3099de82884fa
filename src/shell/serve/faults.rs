//! What could not be shown, so that the terminal hears of each fault once.
//!
//! A page is made anew for every tab and after every change, and one broken template is the fault of many pages. A fault that
//! was told is told again only when it has been another in between, or none.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use crate::site::Route;

/// The routes that could not be made the last time, and why.
#[derive(Default)]
pub(super) struct Faults(Mutex<BTreeMap<Route, String>>);

impl Faults {
    /// Notes why the file of a route cannot be made. Whether nobody has been told of that yet.
    pub(super) fn is_new(&self, route: &Route, fault: &str) -> bool {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_new = known.values().all(|other| other != fault);
        if let Some(before) = known.insert(route.clone(), fault.to_owned())
            && before != fault
        {
            known.retain(|_, other| *other != before);
        }
        is_new
    }

    /// Notes that the file of a route was made.
    pub(super) fn forget(&self, route: &Route) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(fault) = known.remove(route) {
            known.retain(|_, other| *other != fault);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_new_once_for_all_pages_until_it_changes() {
        let (faults, [a, b]) =
            (Faults::default(), ["a", "b"].map(|file| Route::parse(file).expect("a route")));
        assert!(faults.is_new(&a, "x"));
        assert!(!faults.is_new(&a, "x"));
        assert!(!faults.is_new(&b, "x"));
        assert!(faults.is_new(&a, "y"));
        assert!(!faults.is_new(&b, "y"));
        faults.forget(&a);
        assert!(faults.is_new(&a, "y"), "it was mended and is back");
    }
}

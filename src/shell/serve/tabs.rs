//! The tabs that listen, and what each of them has been told.
//!
//! A tab says which page it shows. After each change it is told what that page is now, unless it knows already: so
//! tabs whose own page is the same stay as they are, and one that comes late or missed something catches up with the first
//! word it hears. Beyond [`MOST`] a tab is told what its page is and sent away, to ask again in a second: it learns of changes
//! a little later, and takes no place. What is written goes to the listener, which buffers it: a slow tab blocks nobody.

use std::{
    collections::BTreeMap,
    io::{self, Write},
    sync::{Mutex, PoisonError},
};

use serde::Serialize;

/// The most tabs that listen at once.
const MOST: usize = 64;

/// What a page is at some moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct PageState {
    /// The hash of its bytes.
    pub(super) page: String,
    /// The hash of the problems shown on it; empty when there are none.
    pub(super) problems: String,
    /// What it says while newer text is being indexed, on a page that searches; else empty.
    pub(super) indexing: String,
}

/// What a page is now.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Now {
    /// The version of the snapshot.
    pub(super) version: u64,
    /// What the page is in it.
    #[serde(flatten)]
    pub(super) state: PageState,
}

/// All tabs.
#[derive(Default)]
pub(super) struct Tabs {
    listening: Mutex<Vec<Tab>>,
}

struct Tab {
    page: String,
    told: PageState,
    connection: Box<dyn Write + Send>,
}

impl Tabs {
    /// Adds a tab that shows `page`, if there is a place, and tells it what that is now.
    pub(super) fn join(
        &self,
        page: String,
        connection: Box<dyn Write + Send>,
        now: impl FnOnce(&str) -> Now,
    ) {
        // Held while the state is asked for, so that no change slips in between.
        let mut listening = self.listening.lock().unwrap_or_else(PoisonError::into_inner);
        let now = now(&page);
        let mut tab = Tab { page, told: PageState::default(), connection };
        if listening.len() >= MOST {
            listening.retain_mut(Tab::beat);
        }
        let has_place = listening.len() < MOST;
        let is_there = has_place || tab.write("retry: 1000\n\n").is_ok();
        if is_there && tab.tell(now).is_ok() && has_place {
            listening.push(tab);
        }
    }

    /// Tells every tab whose page is no longer what it was told. `now` is asked once a page.
    pub(super) fn tell(&self, now: impl Fn(&str) -> Now) {
        let mut listening = self.listening.lock().unwrap_or_else(PoisonError::into_inner);
        let mut pages = BTreeMap::new();
        for tab in listening.iter() {
            pages.entry(tab.page.clone()).or_insert_with_key(|page| now(page));
        }
        listening.retain_mut(|tab| {
            let now = &pages[&tab.page];
            now.state == tab.told || tab.tell(now.clone()).is_ok()
        });
    }

    /// Lets every tab hear that the server is there, and forgets those that have gone.
    pub(super) fn beat(&self) {
        let mut listening = self.listening.lock().unwrap_or_else(PoisonError::into_inner);
        listening.retain_mut(Tab::beat);
    }
}

impl Tab {
    fn tell(&mut self, now: Now) -> io::Result<()> {
        let data = serde_json::to_string(&now).map_err(io::Error::other)?;
        let message = format!("id: {}\nevent: page\ndata: {data}\n\n", now.version);
        self.told = now.state;
        self.write(&message)
    }

    /// Whether the tab is still there, and now knows that the server is.
    fn beat(&mut self) -> bool {
        self.write(": still here\n\n").is_ok()
    }

    fn write(&mut self, message: &str) -> io::Result<()> {
        self.connection.write_all(message.as_bytes())?;
        self.connection.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Heard(Arc<Mutex<String>>);

    impl Heard {
        fn take(&self) -> String {
            std::mem::take(&mut *self.0.lock().expect("not poisoned"))
        }
    }

    impl Tabs {
        fn count(&self) -> usize {
            self.listening.lock().expect("not poisoned").len()
        }
    }

    impl Write for Heard {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().expect("not poisoned").push_str(&String::from_utf8_lossy(bytes));
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    struct Gone;

    impl Write for Gone {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn now(version: u64, page: &str) -> Now {
        Now { version, state: PageState { page: page.to_owned(), ..PageState::default() } }
    }

    #[test]
    fn a_tab_is_told_what_its_page_is_and_again_only_when_that_changes() {
        let (tabs, a, b) = (Tabs::default(), Heard::default(), Heard::default());
        tabs.join("/a/".to_owned(), Box::new(a.clone()), |_| now(7, "a1"));
        tabs.join("/b/".to_owned(), Box::new(b.clone()), |_| now(7, "b1"));
        assert_eq!(
            a.take(),
            "id: 7\nevent: page\ndata: {\"version\":7,\"page\":\"a1\",\"problems\":\"\",\"indexing\":\"\"}\n\n"
        );
        b.take();
        tabs.tell(|page| now(8, if page == "/a/" { "a2" } else { "b1" }));
        assert!(a.take().contains("\"version\":8,\"page\":\"a2\""));
        assert_eq!(b.take(), "");
    }

    #[test]
    fn a_tab_that_is_gone_is_forgotten() {
        let tabs = Tabs::default();
        tabs.join("/".to_owned(), Box::new(Heard::default()), |_| now(1, "a"));
        tabs.listening.lock().expect("not poisoned")[0].connection = Box::new(Gone);
        tabs.join("/".to_owned(), Box::new(Gone), |_| now(1, "a"));
        assert_eq!(tabs.count(), 1);
        tabs.beat();
        assert_eq!(tabs.count(), 0);
    }

    #[test]
    fn a_tab_without_a_place_is_told_its_page_and_when_to_ask_again() {
        let (tabs, late) = (Tabs::default(), Heard::default());
        let join = |tab: Box<dyn Write + Send>| tabs.join("/".to_owned(), tab, |_| now(1, "a"));
        (0..MOST).for_each(|_| join(Box::<Heard>::default()));
        join(Box::new(late.clone()));
        assert!(late.take().starts_with("retry: 1000\n\nid: 1\nevent: page\n"));
        assert_eq!(tabs.count(), MOST);
        tabs.listening.lock().expect("not poisoned")[0].connection = Box::new(Gone);
        join(Box::new(late.clone()));
        assert!(late.take().starts_with("id: 1\n"), "the place of one that is gone");
    }
}

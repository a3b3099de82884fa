//! The search index of a preview, which is made in the background.
//!
//! Nothing is made before somebody searches, so that a start costs nothing. The first who asks for a file waits for the index;
//! from then on everybody is answered at once from the index that there is, and a site that has changed gets its own in the
//! meantime: one is made at a time, and one more after it when the site changed once or often while it was made. The names
//! of an index's files carry hashes, so that those of the index before stay for the pages that began with it.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError},
};

use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::site::{Part, Route, Site};

/// What makes the index, and answers from it.
#[derive(Default)]
pub(super) struct Indexer {
    state: Mutex<State>,
    changed: Condvar,
    /// `None` where the system has no more threads to give.
    pool: OnceLock<Option<ThreadPool>>,
}

#[derive(Default)]
struct State {
    /// Whether anybody has searched.
    is_wanted: bool,
    /// The site that is shown.
    shown: Option<Arc<Site>>,
    /// The site of which an index was last made, or could not be made.
    tried: Option<Arc<Site>>,
    /// The sites that have the index in use and the one before it.
    current: Option<Arc<Site>>,
    previous: Option<Arc<Site>>,
    /// How often another index has taken the place of one.
    generation: u64,
}

/// How far the index is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Progress {
    /// How often another index has taken the place of one.
    pub(super) generation: u64,
    /// Whether newer text is being indexed.
    pub(super) is_behind: bool,
}

impl Indexer {
    /// Follows the preview to the site that it shows now.
    pub(super) fn follow(&self, site: Option<&Arc<Site>>) {
        self.state().shown = site.cloned();
        self.changed.notify_all();
    }

    /// How far the index is.
    pub(super) fn progress(&self) -> Progress {
        let state = self.state();
        Progress {
            generation: state.generation,
            is_behind: state.current.is_some() && state.next().is_some(),
        }
    }

    /// The bytes of one of the index's files; waits for the first index. `None` when there is no such file.
    pub(super) fn file(&self, route: &Route) -> Option<Vec<u8>> {
        let mut state = self.state();
        state.is_wanted = true;
        self.changed.notify_all();
        while state.current.is_none() && state.next().is_some() {
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        let sites = [state.current.clone(), state.previous.clone()];
        drop(state);
        let bytes =
            |site: Arc<Site>| site.respond(route).ok().flatten().map(|body| body.into_bytes().into_owned());
        sites.into_iter().flatten().find_map(bytes)
    }

    /// Waits until an index is wanted that is not there, and makes it.
    pub(super) fn make_next(&self) {
        let mut state = self.state();
        let site = loop {
            if let Some(site) = state.next() {
                break Arc::clone(site);
            }
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        };
        drop(state);
        // By threads of its own, so that no edit waits for an index; and by the same ones each time, so that an index is made in
        // the memory that the last one left.
        let pool = self.pool.get_or_init(|| ThreadPoolBuilder::new().build().ok());
        let make = || match pool {
            Some(pool) => pool.install(|| site.routes(Part::SearchIndex).len()),
            None => site.routes(Part::SearchIndex).len(),
        };
        let is_made = catch_unwind(AssertUnwindSafe(make)).is_ok();
        let mut state = self.state();
        if is_made {
            state.generation += u64::from(state.current.is_some());
            state.previous = state.current.replace(Arc::clone(&site));
        }
        state.tried = Some(site);
        self.changed.notify_all();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// The site whose index is to be made.
    fn next(&self) -> Option<&Arc<Site>> {
        let is_tried = |site: &Arc<Site>| self.tried.as_ref().is_some_and(|tried| Arc::ptr_eq(tried, site));
        self.shown.as_ref().filter(|site| self.is_wanted && !is_tried(site))
    }
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;
    use crate::{
        shell::serve::builder::PreviewBuilder,
        testing::{DAY, sources},
    };

    /// The sites of a bank whose one case has these titles in turn.
    fn sites(titles: &[&str]) -> Vec<Arc<Site>> {
        let mut builder = PreviewBuilder::new("http://localhost:1111".to_owned(), false);
        let site = |title: &&str| {
            let case = format!(
                "---\ntitle: {title}\nsummary: S.\nsources: [{{title: R, url: \"https://a.example/r\"}}]\n---\nText.\n"
            );
            let files = [("content/bank.yaml", "name: A\nlanguages: [en]\n"), ("content/cases/a.md", &case)];
            let snapshot = builder.build(Arc::new(sources(&files)), DAY, Vec::new(), &|| {});
            snapshot.site.expect("a site")
        };
        titles.iter().map(site).collect()
    }

    fn manifest() -> Route {
        Route::parse("search/en.json").expect("a route")
    }

    fn manifest_of(site: &Site) -> Vec<u8> {
        site.respond(&manifest()).expect("a good theme").expect("an index").into_bytes().into_owned()
    }

    #[test]
    fn the_first_who_asks_waits_and_later_ones_have_the_last_index_until_the_next_is_there() {
        let sites = sites(&["Zwaluw", "Egel", "Uil"]);
        let indexer = Indexer::default();
        indexer.follow(Some(&sites[0]));
        let progress = |generation, is_behind| Progress { generation, is_behind };
        assert_eq!(indexer.progress(), progress(0, false), "nobody searches");
        thread::scope(|scope| {
            scope.spawn(|| indexer.make_next());
            assert_eq!(indexer.file(&manifest()), Some(manifest_of(&sites[0])));
        });
        assert_eq!(indexer.progress(), progress(0, false));
        // Two edits while nobody indexes: one more index, of the last.
        indexer.follow(Some(&sites[1]));
        indexer.follow(Some(&sites[2]));
        assert_eq!(indexer.progress(), progress(0, true));
        assert_eq!(indexer.file(&manifest()), Some(manifest_of(&sites[0])));
        indexer.make_next();
        assert_eq!(indexer.progress(), progress(1, false));
        assert_eq!(indexer.file(&manifest()), Some(manifest_of(&sites[2])));
    }

    #[test]
    fn the_files_of_the_last_index_stay_until_there_is_another_after_it() {
        let sites = sites(&["Zwaluw", "Egel", "Uil"]);
        let own = |site: &Site| {
            let others: Vec<&Route> = sites
                .iter()
                .filter(|other| !std::ptr::eq(&***other, site))
                .flat_map(|other| other.routes(Part::SearchIndex))
                .collect();
            site.routes(Part::SearchIndex)
                .iter()
                .find(|route| !others.contains(route))
                .expect("a name of its own")
                .clone()
        };
        let indexer = Indexer::default();
        indexer.state().is_wanted = true;
        let first = own(&sites[0]);
        for (site, is_there) in sites.iter().zip([true, true, false]) {
            indexer.follow(Some(site));
            indexer.make_next();
            assert_eq!(indexer.file(&first).is_some(), is_there);
            assert!(indexer.file(&own(site)).is_some());
        }
    }
}

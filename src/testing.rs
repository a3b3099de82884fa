//! What unit tests of several rooms share.

use std::time::Duration;

/// The processor's time of one thread: what a bound in time is held against, since a busy machine does not lengthen it.
pub(crate) struct CpuTime(Duration);

impl CpuTime {
    /// The thread's clock, from now on.
    pub(crate) fn start() -> Self {
        Self(now())
    }

    /// What the thread has worked since.
    pub(crate) fn spent(&self) -> Duration {
        now() - self.0
    }
}

#[cfg(unix)]
fn now() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.try_into().expect("time goes on")
}

#[cfg(not(unix))]
fn now() -> Duration {
    std::time::SystemTime::UNIX_EPOCH.elapsed().expect("a time after 1970")
}

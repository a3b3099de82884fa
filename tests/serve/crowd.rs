//! Many at once, slow ones and silent ones: everybody is answered within a second.

use std::{
    collections::BTreeSet,
    io::{Read as _, Write as _},
    net::TcpStream,
    thread,
    time::{Duration, Instant},
};

use crate::preview::{Preview, Tab, bank, write_page};

const SECOND: Duration = Duration::from_secs(1);

/// Asks once on an open connection; how long the whole answer took.
fn ask(stream: &mut TcpStream, port: u16) -> Duration {
    let start = Instant::now();
    stream
        .write_all(format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n").as_bytes())
        .expect("written");
    let mut bytes = Vec::new();
    let mut chunk = [0; 65536];
    loop {
        let length = stream.read(&mut chunk).expect("answered in time");
        assert!(length > 0, "closed after {} bytes", bytes.len());
        bytes.extend_from_slice(&chunk[..length]);
        let text = String::from_utf8_lossy(&bytes);
        let Some((head, _)) = text.split_once("\r\n\r\n") else { continue };
        let wanted = head.lines().find_map(|line| line.strip_prefix("Content-Length: ")).expect("a length");
        if bytes.len() >= head.len() + 4 + wanted.parse::<usize>().expect("a number") {
            return start.elapsed();
        }
    }
}

fn connect(preview: &Preview<'_>) -> TcpStream {
    let stream = preview.connect();
    stream.set_read_timeout(Some(SECOND)).expect("a timeout");
    stream
}

/// Six connections that ask 500 times each, kept open or each time anew; the longest wait.
fn six_times_500(preview: &Preview<'_>, keeps: bool) -> Duration {
    let ask_all = || {
        let mut stream = connect(preview);
        let ask_next = |_| {
            if !keeps {
                stream = connect(preview);
            }
            ask(&mut stream, preview.port)
        };
        (0..500).map(ask_next).max().unwrap_or_default()
    };
    thread::scope(|scope| {
        let clients: Vec<_> = (0..6).map(|_| scope.spawn(ask_all)).collect();
        clients.into_iter().map(|client| client.join().expect("answered")).max().unwrap_or_default()
    })
}

#[test]
fn six_connections_of_500_requests_are_all_answered_within_a_second() {
    let bank = bank();
    let preview = Preview::of(&bank);
    for keeps in [true, false] {
        let longest = six_times_500(&preview, keeps);
        assert!(longest < SECOND, "{longest:?}");
    }
}

#[test]
fn half_open_and_stalled_connections_hold_up_nobody() {
    let bank = bank();
    let preview = Preview::of(&bank);
    let silent: Vec<TcpStream> = (0..40).map(|_| preview.connect()).collect();
    let stalled: Vec<TcpStream> = (0..40)
        .map(|_| {
            let mut stream = preview.connect();
            stream.write_all(b"GET / HTTP/1.1\r\nHost: 127").expect("written");
            stream
        })
        .collect();
    // Those ask and never read: their answers wait with them.
    let deaf: Vec<TcpStream> = (0..20)
        .map(|_| {
            let mut stream = preview.connect();
            let request = format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", preview.port);
            stream.write_all(request.repeat(200).as_bytes()).expect("written");
            stream
        })
        .collect();
    let longest = (0..100).map(|_| ask(&mut connect(&preview), preview.port)).max().unwrap_or_default();
    assert!(longest < SECOND, "{longest:?}");
    drop((silent, stalled, deaf));
}

#[test]
fn a_head_that_never_ends_is_given_up() {
    let bank = bank();
    let preview = Preview::of(&bank);
    let mut stream = preview.connect();
    stream.write_all(b"GET / HTTP/1.1\r\n").expect("written");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("answered");
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
}

#[test]
fn requests_in_one_breath_are_answered_in_their_order() {
    let bank = bank();
    let preview = Preview::of(&bank);
    let port = preview.port;
    let one = |path: &str, last: &str| format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{last}\r\n");
    let mut stream = preview.connect();
    stream
        .write_all((one("/none", "") + &one("/pages/about/", "Connection: close\r\n")).as_bytes())
        .expect("written");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("answered");
    let statuses: Vec<&str> = answer.matches("HTTP/1.1 404").chain(answer.matches("HTTP/1.1 200")).collect();
    assert_eq!(statuses, ["HTTP/1.1 404", "HTTP/1.1 200"]);
}

#[test]
fn sixty_tabs_hear_of_a_change_and_free_their_threads_when_closed() {
    let bank = bank();
    let preview = Preview::of(&bank);
    #[cfg(target_os = "linux")]
    let before = preview.status("Threads");
    let mut tabs: Vec<_> = (0..60).map(|_| preview.tab("/pages/about/")).collect();
    tabs.iter_mut().for_each(|tab| drop(tab.next()));
    let saved = Instant::now();
    write_page(&bank, "about", "Second");
    tabs.iter_mut().for_each(|tab| drop(tab.next()));
    assert!(saved.elapsed() < 2 * SECOND, "{:?}", saved.elapsed());
    assert!(ask(&mut connect(&preview), preview.port) < SECOND);
    drop(tabs);
    #[cfg(target_os = "linux")]
    {
        let closed = Instant::now();
        while preview.status("Threads") > before + 8 {
            assert!(closed.elapsed() < 20 * SECOND, "{} threads are left", preview.status("Threads"));
            thread::sleep(Duration::from_millis(100));
        }
    }
}

#[test]
fn three_hundred_silent_ones_hold_up_nobody() {
    let bank = bank();
    let preview = Preview::of(&bank);
    let silent: Vec<TcpStream> = (0..300).map(|_| preview.connect()).collect();
    let start = Instant::now();
    assert_eq!(preview.get("/").status, 200);
    assert!(start.elapsed() < SECOND, "{:?}", start.elapsed());
    drop(silent);
}

#[test]
fn three_hundred_tabs_keep_no_page_from_being_served_and_all_hear_of_a_change() {
    let bank = bank();
    let preview = Preview::of(&bank);
    let mut told = BTreeSet::new();
    let mut tabs: Vec<_> = (0..300).map(|_| preview.tab("/pages/about/")).collect();
    told.extend(tabs.iter_mut().map(|tab| tab.next().to_string()));
    assert_eq!(told.len(), 1, "a tab without a place is told as well");
    assert!(ask(&mut connect(&preview), preview.port) < SECOND);
    write_page(&bank, "about", "Second");
    let heard = tabs.iter_mut().filter_map(Tab::next_or_end).map(|now| now.to_string());
    let heard: Vec<String> = heard.collect();
    assert_eq!(heard.len(), 64, "those without a place were let go");
    assert!(heard.iter().all(|now| *now == heard[0] && !told.contains(now)));
    // As the browser of one that was let go does in a second.
    assert_eq!(preview.tab("/pages/about/").next().to_string(), heard[0]);
}

#[test]
fn beyond_the_bound_visitors_are_turned_away_at_once_and_later_let_in() {
    let bank = bank();
    let preview = Preview::of(&bank);
    let begun = Instant::now();
    let connect = |_| {
        // Slowly enough for the system's own queue, which is short.
        thread::sleep(Duration::from_micros(300));
        preview.connect()
    };
    let silent: Vec<TcpStream> = (0..450).map(connect).collect();
    let start = Instant::now();
    let status = preview.get("/").status;
    assert!(status == 503 || begun.elapsed() > SECOND, "the first are still there");
    assert!(start.elapsed() < SECOND, "{:?}", start.elapsed());
    preview.await_page("/", |answer| answer.status == 200);
    assert!(start.elapsed() < 3 * SECOND, "{:?}", start.elapsed());
    drop(silent);
}

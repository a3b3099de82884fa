//! What other sites, other machines and broken clients get: nothing.

use std::{io::Write as _, time::Instant};

use crate::preview::{Answer, Preview, bank};

fn with_hosts(preview: &Preview<'_>, hosts: &[&str]) -> Answer {
    let hosts: String = hosts.iter().map(|host| format!("Host: {host}\r\n")).collect();
    preview.raw(format!("GET / HTTP/1.1\r\n{hosts}Connection: close\r\n\r\n").as_bytes())
}

#[test]
fn a_request_names_this_server_once() {
    let bank = bank();
    let preview = Preview::of(&bank);
    let own = format!("localhost:{}", preview.port);
    assert_eq!(with_hosts(&preview, &[&own]).status, 200);
    for hosts in [
        &[][..],
        &["evil.example"],
        &[&format!("evil.example:{}", preview.port)],
        &["localhost"],
        &["localhost:1"],
        &[&own, &own],
        &[&own, "evil.example"],
    ] {
        assert_eq!(with_hosts(&preview, hosts).status, 403, "{hosts:?}");
    }
}

#[test]
fn other_origins_may_not_listen_or_read() {
    let bank = bank();
    let preview = Preview::of(&bank);
    for headers in [
        "Origin: https://evil.example\r\n",
        "Origin: null\r\n",
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n",
    ] {
        for target in ["/_vonk/events?page=/", "/_vonk/problems?page=/", "/"] {
            assert_eq!(preview.request("GET", target, headers).status, 403, "{target} {headers}");
        }
    }
    let answer = preview.request("GET", "/", "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n");
    assert_eq!(answer.status, 200, "a link may lead here");
    assert!(!answer.head.to_ascii_lowercase().contains("access-control"), "{}", answer.head);
    assert!(answer.head.contains("Cross-Origin-Resource-Policy: same-origin"), "{}", answer.head);
}

#[test]
fn only_get_and_head_are_answered() {
    let bank = bank();
    let preview = Preview::of(&bank);
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW"] {
        assert_eq!(preview.request(method, "/", "Content-Length: 0\r\n").status, 405, "{method}");
    }
    let answer = preview.raw(
        format!("POST / HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Length: 9000000\r\n\r\nabc", preview.port)
            .as_bytes(),
    );
    assert_eq!(answer.status, 405);
    let (head, whole) = (preview.request("HEAD", "/", ""), preview.get("/"));
    let length = |answer: &Answer| {
        answer.head.lines().find(|line| line.starts_with("Content-Length")).map(str::to_owned)
    };
    assert_eq!((head.status, head.body.as_str(), length(&head)), (200, "", length(&whole)));
}

#[test]
fn no_path_leaves_the_site() {
    let bank = bank();
    bank.write("secret.txt", "the secret");
    let preview = Preview::of(&bank);
    for path in [
        "/../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/%252e%252e/secret.txt",
        "/.%2e/secret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/%c0%ae%c0%ae/secret.txt",
        "/%c0%ae%c0%ae%c0%afsecret.txt",
        "/pages/../../secret.txt",
        "/pages/about/..%2f..%2f..%2fsecret.txt",
        "//secret.txt",
        "/./../secret.txt",
        "/%uff0e%uff0e/secret.txt",
        "/..;/secret.txt",
        "/content/../secret.txt",
        "/secret.txt",
        "/content/bank.yaml",
        "/_vonk/../../secret.txt",
        "/_vonk/",
        "/%00",
        "/secret.txt%00.html",
        "../secret.txt",
        "file:///etc/passwd",
        "http://127.0.0.1/secret.txt",
        "/_vonk/problems?page=../../secret.txt",
        "/%",
    ] {
        let answer = preview.get(path);
        assert!(!answer.body.contains("the secret") && !answer.body.contains("root:"), "{path}");
        let is_report = path.starts_with("/_vonk/problems");
        assert!(
            matches!((answer.status, is_report), (400 | 404, false) | (200, true)),
            "{path}: {}",
            answer.status
        );
    }
}

#[test]
fn no_text_of_a_request_enters_a_header() {
    let bank = bank();
    let preview = Preview::of(&bank);
    for target in [
        "/pages/about%0d%0aX-Own:%20yes",
        "/pages/about?%0d%0aX-Own:%20yes",
        "/_vonk/events?page=%0d%0aX-Own:%20yes",
    ] {
        let request = format!(
            "HEAD {target} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
            preview.port
        );
        let answer = preview.raw(request.as_bytes());
        assert!(answer.status != 0 && !answer.head.contains("X-Own"), "{}", answer.head);
    }
    let moved = preview.get("/pages/about?x=http://evil.example");
    assert_eq!(moved.status, 302);
    assert!(
        moved.head.contains("Location: /pages/about/\r\n") || moved.head.ends_with("Location: /pages/about/"),
        "{}",
        moved.head
    );
}

#[test]
fn sizes_and_counts_are_bounded() {
    let bank = bank();
    let preview = Preview::of(&bank);
    let host = format!("Host: 127.0.0.1:{}\r\n", preview.port);
    let status = |request: String| preview.raw(request.as_bytes()).status;
    assert_eq!(status(format!("GET /{} HTTP/1.1\r\n{host}\r\n", "a".repeat(5_000))), 414);
    assert_eq!(status(format!("GET / HTTP/1.1\r\n{host}A: {}\r\n\r\n", "a".repeat(20_000))), 431);
    assert_eq!(status(format!("GET / HTTP/1.1\r\n{host}{}\r\n", "A: a\r\n".repeat(200))), 431);
    assert_eq!(status(format!("GET / HTTP/9.9\r\n{host}\r\n")), 505);
    for nonsense in [
        "\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/1.1\r\nno colon\r\n\r\n",
        "GET /é HTTP/1.1\r\n\r\n",
        "\u{16}\u{3}\u{1}\r\n\r\n",
    ] {
        assert_eq!(status(nonsense.to_owned()), 400, "{nonsense:?}");
    }
    assert_eq!(preview.get("/").status, 200);
}

/// `tiny_http` alone would keep all of it.
#[cfg(target_os = "linux")]
#[test]
fn an_endless_head_costs_no_memory() {
    let bank = bank();
    let preview = Preview::of(&bank);
    let before = preview.status("VmHWM");
    let mut stream = preview.connect();
    let start = Instant::now();
    let chunk = vec![b'a'; 1 << 20];
    let mut sent = 0;
    while sent < 200 && start.elapsed().as_secs() < 5 && stream.write_all(&chunk).is_ok() {
        sent += 1;
    }
    assert!(sent < 100, "it was read on and on");
    assert!(preview.status("VmHWM") < before + 8 * 1024, "{} {before} kB", preview.status("VmHWM"));
}

#[cfg(target_os = "linux")]
#[test]
fn it_listens_on_this_machine_only() {
    let bank = bank();
    let preview = Preview::of(&bank);
    let outside = std::net::UdpSocket::bind("0.0.0.0:0").and_then(|socket| {
        // Nothing is sent: this only asks which address would be used.
        socket.connect("192.0.2.1:9")?;
        socket.local_addr()
    });
    let Ok(address) = outside.map(|address| address.ip()) else { return };
    if !address.is_loopback() {
        assert!(std::net::TcpStream::connect((address, preview.port)).is_err());
    }
}

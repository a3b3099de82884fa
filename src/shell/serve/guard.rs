//! Who may ask, and for what: the rules that keep other web sites away from a preview.
//!
//! A page of any site can make a browser send requests to this machine, and can give its own name this machine's
//! address (DNS rebinding). So a request must name this server itself, once, in `Host`; what a page of another site asks
//! for in the background is refused; and nothing but reading is offered. All of it is a pure function of the request.

use std::net::IpAddr;

use super::http::{Request, Response};

/// What a request has to name, and from where it may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Guard {
    /// The port of this server.
    pub(super) port: u16,
    /// From where it can be reached.
    pub(super) exposure: Exposure,
}

/// From where a server can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exposure {
    /// Only from this machine.
    Machine,
    /// From the network as well (`--host`).
    Network,
}

impl Guard {
    /// Why the request is refused; `None` when it may be answered.
    pub(super) fn refuse(&self, request: &Request<'_>) -> Option<Response> {
        if !matches!(request.hosts.as_slice(), [host] if self.is_own(host)) {
            return Some(Response::plain(403, "403 This is not the host of this preview."));
        }
        if !matches!(request.method, "GET" | "HEAD") {
            return Some(Response::plain(405, "405 Only GET and HEAD."));
        }
        let is_foreign_origin = request.origin.is_some_and(|origin| !self.is_own_origin(origin));
        // A link from elsewhere may open a page; nothing else may come from there.
        let is_foreign_site = request.site.is_some_and(|site| matches!(site, "cross-site" | "same-site"))
            && request.mode != Some("navigate");
        if is_foreign_origin || is_foreign_site {
            return Some(Response::plain(403, "403 Another site may not read this preview."));
        }
        None
    }

    fn is_own_origin(&self, origin: &str) -> bool {
        origin.strip_prefix("http://").is_some_and(|host| self.is_own(host))
    }

    /// Whether `host` names this server: `localhost` or an address, and the port. No name that somebody else could
    /// register is its own, so that none can be turned on it.
    fn is_own(&self, host: &str) -> bool {
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.ends_with(']') => (name, port),
            _ => (host, "80"),
        };
        if port != self.port.to_string() {
            return false;
        }
        if name.eq_ignore_ascii_case("localhost") {
            return true;
        }
        let address: Option<IpAddr> = match name.strip_prefix('[').and_then(|name| name.strip_suffix(']')) {
            Some(six) => six.parse().ok().filter(IpAddr::is_ipv6),
            None => name.parse().ok().filter(IpAddr::is_ipv4),
        };
        match self.exposure {
            Exposure::Machine => address.is_some_and(|address| address.is_loopback()),
            Exposure::Network => address.is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: Guard = Guard { port: 1111, exposure: Exposure::Machine };

    fn request<'a>(hosts: &[&'a str]) -> Request<'a> {
        Request { method: "GET", target: "/", hosts: hosts.to_vec(), ..Request::default() }
    }

    fn status(guard: Guard, request: &Request<'_>) -> u16 {
        guard.refuse(request).map_or(200, |response| response.status)
    }

    #[test]
    fn the_host_is_this_server_once() {
        for host in ["127.0.0.1:1111", "localhost:1111", "LocalHost:1111", "[::1]:1111", "127.1.2.3:1111"] {
            assert_eq!(status(OWN, &request(&[host])), 200, "{host}");
        }
        let foreign = [
            "",
            "localhost",
            "localhost:1112",
            "evil.example:1111",
            "127.0.0.1.evil.example:1111",
            "192.168.0.7:1111",
            "::1:1111",
            "[127.0.0.1]:1111",
            "localhost:1111:1111",
            "localhost:01111",
            "user@localhost:1111",
            "0.0.0.0:1111",
            "[::1]",
            "localhost.:1111",
        ];
        for host in foreign {
            assert_eq!(status(OWN, &request(&[host])), 403, "{host}");
        }
        assert_eq!(status(OWN, &request(&[])), 403);
        assert_eq!(status(OWN, &request(&["localhost:1111", "localhost:1111"])), 403);
    }

    #[test]
    fn on_a_network_an_address_will_do_but_no_name() {
        let guard = Guard { exposure: Exposure::Network, ..OWN };
        assert_eq!(status(guard, &request(&["192.168.0.7:1111"])), 200);
        assert_eq!(status(guard, &request(&["evil.example:1111"])), 403);
    }

    #[test]
    fn the_port_80_need_not_be_said() {
        let guard = Guard { port: 80, ..OWN };
        for host in ["localhost", "[::1]", "127.0.0.1:80"] {
            assert_eq!(status(guard, &request(&[host])), 200, "{host}");
        }
    }

    #[test]
    fn other_sites_may_link_and_no_more() {
        let from = |site, mode, origin| Request { site, mode, origin, ..request(&["localhost:1111"]) };
        assert_eq!(status(OWN, &from(Some("cross-site"), Some("navigate"), None)), 200);
        assert_eq!(status(OWN, &from(Some("same-origin"), Some("cors"), None)), 200);
        assert_eq!(status(OWN, &from(Some("cross-site"), Some("no-cors"), None)), 403);
        assert_eq!(status(OWN, &from(None, None, Some("http://localhost:1111"))), 200);
        for origin in ["https://evil.example", "null", "https://localhost:1111", "http://localhost:1112"] {
            assert_eq!(status(OWN, &from(None, None, Some(origin))), 403, "{origin}");
        }
    }

    #[test]
    fn only_reading_is_offered() {
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "BREW"] {
            assert_eq!(status(OWN, &Request { method, ..request(&["localhost:1111"]) }), 405);
        }
    }
}

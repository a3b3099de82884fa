//! A free port of this machine.

use std::{
    io::{self, ErrorKind},
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener},
};

use super::super::error::{Error, Failure};

/// How many ports are tried.
const TRIES: u16 = 100;

/// The sockets that browsers come to.
pub(super) struct Port {
    /// Its number.
    pub(super) number: u16,
    /// One socket for each address.
    pub(super) listeners: Vec<TcpListener>,
}

impl Port {
    /// The port `wanted`, or the next one that is free, at the loopback addresses or at `host`. 0 is any free port.
    pub(super) fn open(wanted: u16, host: Option<IpAddr>) -> Result<Self, Error> {
        let mut last = io::Error::from(ErrorKind::AddrInUse);
        for step in 0..TRIES {
            let Some(number) = (if wanted == 0 { Some(0) } else { wanted.checked_add(step) }) else { break };
            match Self::try_open(number, host) {
                Ok(port) => return Ok(port),
                Err(error) if matches!(error.kind(), ErrorKind::AddrInUse | ErrorKind::PermissionDenied) => {
                    last = error
                }
                Err(error) => {
                    last = error;
                    break;
                }
            }
        }
        let address = SocketAddr::new(host.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST)), wanted);
        Err(Error::new(Failure::Listen, address.to_string(), last))
    }

    fn try_open(number: u16, host: Option<IpAddr>) -> io::Result<Self> {
        if let Some(host) = host {
            let listener = TcpListener::bind((host, number))?;
            return Ok(Self { number: listener.local_addr()?.port(), listeners: vec![listener] });
        }
        let four = TcpListener::bind((Ipv4Addr::LOCALHOST, number))?;
        let number = four.local_addr()?.port();
        match TcpListener::bind((Ipv6Addr::LOCALHOST, number)) {
            Ok(six) => Ok(Self { number, listeners: vec![four, six] }),
            // `localhost` would lead to somebody else's server.
            Err(error) if error.kind() == ErrorKind::AddrInUse => Err(error),
            // A machine without IPv6.
            Err(_) => Ok(Self { number, listeners: vec![four] }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_is_taken_leads_to_the_next() {
        let first = Port::open(0, None).expect("a free port");
        let second = Port::open(first.number, None).expect("another");
        assert!(second.number > first.number);
        assert!(
            first
                .listeners
                .iter()
                .all(|one| one.local_addr().is_ok_and(|address| address.ip().is_loopback()))
        );
    }
}

//! Web addresses: which a page may link to, and whose mailbox a contact should not be.

/// Whether `text` is an address that a page may link to: `https`, `http` with a host, or `mailto` with an `@`; no
/// spaces, quotes, angle brackets or control characters.
pub(super) fn is_url(text: &str) -> bool {
    if text.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '`' | '\\'))
    {
        return false;
    }
    let lower = text.to_ascii_lowercase();
    if let Some(rest) = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")) {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        return !host.is_empty()
            && !host.starts_with('.')
            && (host.contains('.') || host.starts_with("localhost"));
    }
    lower.strip_prefix("mailto:").is_some_and(|mailbox| {
        mailbox.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
    })
}

/// Whether a mailbox looks like a person's: `given.family@…`, or a personal mail service.
pub(super) fn looks_personal(mailbox: &str) -> bool {
    let Some((name, host)) = mailbox.split_once('@') else { return false };
    const PERSONAL_HOSTS: [&str; 37] = [
        "gmail.com",
        "googlemail.com",
        "hotmail.com",
        "hotmail.be",
        "hotmail.fr",
        "hotmail.nl",
        "outlook.com",
        "outlook.be",
        "outlook.fr",
        "live.be",
        "live.com",
        "live.fr",
        "live.nl",
        "msn.com",
        "yahoo.com",
        "yahoo.fr",
        "ymail.com",
        "icloud.com",
        "me.com",
        "proton.me",
        "protonmail.com",
        "gmx.com",
        "gmx.net",
        "skynet.be",
        "telenet.be",
        "proximus.be",
        "scarlet.be",
        "voo.be",
        "orange.fr",
        "wanadoo.fr",
        "free.fr",
        "sfr.fr",
        "laposte.net",
        "ziggo.nl",
        "kpnmail.nl",
        "xs4all.nl",
        "planet.nl",
    ];
    let host = host.split('?').next().unwrap_or_default().to_ascii_lowercase();
    let parts: Vec<&str> = name.split('.').collect();
    let is_name = |part: &&str| part.len() > 1 && part.chars().all(|c| c.is_alphabetic() || c == '-');
    const ROLES: [&str; 12] = [
        "info",
        "contact",
        "hallo",
        "bonjour",
        "hello",
        "team",
        "secretariaat",
        "secretariat",
        "dienst",
        "service",
        "sociale",
        "social",
    ];
    PERSONAL_HOSTS.contains(&host.as_str())
        || (parts.len() == 2 && parts.iter().all(is_name) && !parts.iter().any(|part| ROLES.contains(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_scheme_and_a_host() {
        for good in ["https://vonk.example/a?b#c", "http://localhost:1/", "mailto:info@vonk.example"] {
            assert!(is_url(good), "{good}");
        }
        for bad in
            ["vonk.example", "javascript:alert(1)", "https://", "https://a b.be", "mailto:info", "//a.be"]
        {
            assert!(!is_url(bad), "{bad}");
        }
    }

    #[test]
    fn a_mailbox_of_a_role_is_not_a_persons() {
        assert!(looks_personal("jan.peeters@gent.be"));
        assert!(looks_personal("buurtwerk@gmail.com"));
        assert!(!looks_personal("sociale.innovatie@gent.be"));
        assert!(!looks_personal("info@gent.be"));
    }
}

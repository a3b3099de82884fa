//! A table of counts in columns as wide as their heads.

use std::fmt;

/// A table with a title, a name for each row and a head for each column.
pub(super) struct Table {
    title: String,
    heads: Vec<String>,
    rows: Vec<Row>,
}

struct Row {
    name: String,
    /// One for each head.
    counts: Vec<usize>,
}

impl Table {
    /// A table without rows.
    pub(super) fn new(title: String, heads: Vec<String>) -> Self {
        Self { title, heads, rows: Vec::new() }
    }

    /// Adds a row.
    pub(super) fn row(&mut self, name: String, counts: impl Iterator<Item = usize>) {
        self.rows.push(Row { name, counts: counts.collect() });
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = |text: &str| text.chars().count();
        let names = self.rows.iter().map(|row| &row.name).chain([&self.title]);
        let names = names.map(|name| width(name)).max().unwrap_or(0);
        write!(f, "{:names$}", self.title)?;
        for head in &self.heads {
            write!(f, "  {head:>columns$}", columns = width(head).max(5))?;
        }
        writeln!(f)?;
        for Row { name, counts } in &self.rows {
            write!(f, "{name:names$}")?;
            for (head, count) in self.heads.iter().zip(counts) {
                // A gap catches the eye when it is no digit.
                let count = if *count == 0 { "·".to_owned() } else { count.to_string() };
                write!(f, "  {count:>columns$}", columns = width(head).max(5))?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_their_heads() {
        let mut table =
            Table::new("Domein × fase".to_owned(), vec!["Verkenning".to_owned(), "één".to_owned()]);
        table.row("Onderwijs".to_owned(), [3, 0].into_iter());
        assert_eq!(table.to_string(), "Domein × fase  Verkenning    één\nOnderwijs               3      ·\n");
    }
}

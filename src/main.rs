//! `aoj`: see the library.

fn main() {}

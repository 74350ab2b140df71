//! `ssh demo@…`: a region of one's own in memory, for so many at once.

use super::person::Person;
use super::served::Served;
use crate::pty::Region;

#[test]
fn a_demonstration_is_ones_own_and_there_are_so_many() {
    let region = Region::new();
    std::fs::write(region.data().join("aoj.yaml"), "limits: {demos: 1}\n").unwrap();
    let mut served = Served::with(region, &[]);
    let files = |served: &Served| -> Vec<String> {
        let names = std::fs::read_dir(served.region.data()).unwrap().map(|entry| entry.unwrap().file_name());
        let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
        names.sort();
        names
    };
    let before = files(&served);
    let first = Person::at(served.port, "demo");
    first.see("DEMO  ");
    first.see("Respons");
    let second = Person::at(served.port, "demo+en");
    assert_eq!(second.ended(), Some(1));
    assert!(second.errors().contains("can at the same time"), "{}", second.errors());
    // Others fill in meanwhile, and see nothing of it.
    let other = Person::at(served.port, "proef");
    other.see("Dit is uw code");
    assert!(!other.text().contains("DEMO"));
    // The tour, by its key.
    first.press("\x07");
    first.see("1/10  Invullen");
    first.see("1-5 kiezen");
    first.press("\x07\x14");
    first.see("Respons");
    first.press("q\r");
    assert_eq!(first.ended(), Some(0));
    assert_eq!(files(&served), before);
    let again = Person::at(served.port, "demo");
    again.see("Respons");
    drop(again);
    served.stop("TERM");
}

//! Why a file or stream can't be used, inside a sentence.

texts! {
    not_found() { nl: "dat bestaat niet", en: "it does not exist" }
    no_permission() { nl: "dat mag u niet", en: "you may not" }
    exists() { nl: "dat bestaat al", en: "it exists already" }
    no_room() { nl: "de schijf is vol", en: "the disk is full" }
    read_only() { nl: "de schijf is alleen te lezen", en: "the disk is read-only" }
    is_a_folder() { nl: "dat is een map", en: "it is a folder" }
    not_a_folder() { nl: "een deel van de naam is geen map", en: "a part of the name is no folder" }
    not_text() { nl: "de inhoud is geen tekst", en: "its content is no text" }
    timed_out() { nl: "het duurt te lang", en: "it takes too long" }
    busy() { nl: "een ander programma gebruikt het", en: "another program is using it" }
    address_in_use() { nl: "dat adres met die poort is al in gebruik", en: "that address with that port is in use already" }
    no_such_address() { nl: "deze computer heeft dat adres niet", en: "this computer does not have that address" }
    refused() { nl: "daar luistert niets", en: "nothing listens there" }
    no_memory() { nl: "er is te weinig geheugen", en: "there is too little memory" }
    /// What has no words of ours, quoted: better in another language than not at all.
    system_says(words) { nl: "het systeem zegt: {words}", en: "the system says: {words}" }
    cut_off() { nl: "het houdt te vroeg op", en: "it ends too early" }
    device_fails() { nl: "de schijf of het apparaat geeft een fout", en: "the disk or device fails" }
    too_many_files() { nl: "er zijn te veel bestanden open", en: "too many files are open" }
    impossible_name() { nl: "de naam kan niet", en: "the name is not possible" }
}

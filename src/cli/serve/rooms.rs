//! What a server is made of: the store's thread, desks for coordinators and kiosks, and who runs their commands.

use std::path::Path;
use std::sync::Arc;

use super::super::start::Desks;
use super::super::{Failure, Terminals, World};
use crate::host::Post;
use crate::host::ssh::{Bounds, Call, Grantee, KioskSource, OfficeSource, Runner, Service, workers};
use crate::port::Address;
use crate::privacy::StoreSecret;
use crate::store::StoreHandle;
use crate::text::command::frame;

/// What the region has set of it.
pub(super) struct Set {
    pub bounds: Bounds,
    pub address: Option<Address>,
    pub post: Option<Arc<Post>>,
}

pub(super) fn service(
    (store, secret): (StoreHandle, StoreSecret),
    root: &Path,
    coordinators: Option<&Path>,
    set: Set,
    world: &World,
) -> Service {
    let defects = world.defects.clone();
    Service {
        store,
        secret,
        clock: world.clock.clone(),
        dice: world.dice.clone(),
        office: desks(root, world),
        kiosk: kiosks(root, world),
        command: runner(root, world),
        broken: Arc::new(move |lang| {
            frame::defect(lang, defects.place().unwrap_or_else(|| frame::defect_somewhere(lang)))
        }),
        coordinators: coordinators.map(Path::to_owned),
        bounds: set.bounds,
        workers: workers(),
        address: set.address,
        post: set.post,
    }
}

/// Coordinators' desks, each on a thread and a store of its own.
fn desks(root: &Path, world: &World) -> OfficeSource {
    let desks = Desks { data: root.to_owned(), clock: world.clock.clone(), dice: world.dice.clone() };
    Arc::new(move |who, lang| {
        let only = match who {
            Grantee::Known(grant) => grant.wave.clone(),
            Grantee::Stranger => None,
        };
        let known = matches!(who, Grantee::Known(_));
        desks.over_ssh(known, only, lang).map_err(sentence_of)
    })
}

/// Kiosks that stand elsewhere.
fn kiosks(root: &Path, world: &World) -> KioskSource {
    let desks = Desks { data: root.to_owned(), clock: world.clock.clone(), dice: world.dice.clone() };
    Arc::new(move |asked, lang| desks.kiosk(asked, lang).map_err(sentence_of))
}

fn sentence_of(failure: Failure) -> String {
    match failure {
        Failure::Said(sentence) | Failure::Usage(sentence) => sentence,
        Failure::ReaderLeft => String::new(),
    }
}

/// Runs a coordinator's command as if it had been given here, with streams of its own.
fn runner(root: &Path, world: &World) -> Runner {
    let data = root.to_owned();
    let (clock, dice, defects) = (world.clock.clone(), world.dice.clone(), world.defects.clone());
    Arc::new(move |call: Call| {
        let mut arguments = vec!["aoj".into(), "--data".into(), data.clone().into_os_string()];
        arguments.extend(call.words.iter().map(Into::into));
        let mut output = std::io::BufWriter::new(call.output);
        let mut world = World {
            clock: clock.clone(),
            dice: dice.clone(),
            environment: [("AOJ_LANG".into(), call.lang.code().into())].into(),
            input: call.input,
            output: &mut output,
            errors: call.errors,
            terminals: Terminals::default(),
            defects: defects.clone(),
        };
        super::super::run(arguments, &mut world)
    })
}

//! Tells whoever started the service that it is ready, as systemd wants to hear it.

use std::ffi::OsStr;
use std::io;
use std::os::linux::net::SocketAddrExt;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::net::{SocketAddr, UnixDatagram};

/// What is told.
const READY: &[u8] = b"READY=1";

/// Tells it on the socket of that name (`NOTIFY_SOCKET`): a path, or with `@` one without a file.
///
/// # Errors
/// Where nobody listens there.
pub fn ready(socket: &OsStr) -> io::Result<()> {
    let datagram = UnixDatagram::unbound()?;
    let told = match socket.as_bytes() {
        [b'@', name @ ..] => datagram.send_to_addr(READY, &SocketAddr::from_abstract_name(name)?),
        _ => datagram.send_to(READY, socket),
    };
    told.map(drop)
}

//! The line between a client and us: a socket that can be cut from elsewhere, and that takes only so many bytes.
//!
//! Invariant: what a client sends is read no faster than its allowance, and before it has come in no more than
//! [`super::limits::BEFORE_ENTRY`] bytes in all.

use std::io::{self, ErrorKind};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Instant;

use rustix::net::Shutdown;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use super::limits::{Allowance, BEFORE_ENTRY};

/// How whoever is responsible for a connection sees it, and cuts it.
pub(super) struct Grip {
    socket: TcpStream,
    /// Somebody has come in: a session runs.
    inside: AtomicBool,
    /// A coordinator's key was shown: a file may come.
    trusted: AtomicBool,
    taken: AtomicU64,
}

impl Grip {
    pub fn new(socket: TcpStream) -> Arc<Self> {
        Arc::new(Self {
            socket,
            inside: AtomicBool::new(false),
            trusted: AtomicBool::new(false),
            taken: AtomicU64::new(0),
        })
    }

    /// Ends it at once, also where nobody reads or writes any more.
    pub fn cut(&self) {
        // It fails only where the other side was first.
        let _gone = rustix::net::shutdown(&self.socket, Shutdown::Both);
    }

    pub fn enter(&self) {
        self.inside.store(true, Ordering::Relaxed);
    }

    pub fn trust(&self) {
        self.trusted.store(true, Ordering::Relaxed);
    }

    pub fn is_inside(&self) -> bool {
        self.inside.load(Ordering::Relaxed)
    }
}

/// What the protocol reads from and writes to.
pub(super) struct Line {
    grip: Arc<Grip>,
    allowance: Allowance,
    began: Instant,
}

impl Line {
    pub fn new(grip: Arc<Grip>) -> Self {
        Self { grip, allowance: Allowance::of_a_line(), began: Instant::now() }
    }
}

impl AsyncRead for Line {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, room: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let line = self.get_mut();
        loop {
            ready!(line.grip.socket.poll_read_ready(context))?;
            match line.grip.socket.try_read(room.initialize_unfilled()) {
                Ok(length) => {
                    let taken = line.grip.taken.fetch_add(length as u64, Ordering::Relaxed) + length as u64;
                    let early = !line.grip.is_inside() && taken > BEFORE_ENTRY;
                    let free = line.grip.trusted.load(Ordering::Relaxed);
                    if early || !(free || line.allowance.take(length as u64, line.began.elapsed())) {
                        return Poll::Ready(Err(ErrorKind::QuotaExceeded.into()));
                    }
                    room.advance(length);
                    return Poll::Ready(Ok(()));
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                Err(error) => return Poll::Ready(Err(error)),
            }
        }
    }
}

impl AsyncWrite for Line {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        loop {
            ready!(self.grip.socket.poll_write_ready(context))?;
            match self.grip.socket.try_write(bytes) {
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                written => return Poll::Ready(written),
            }
        }
    }

    fn poll_flush(self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let _gone = rustix::net::shutdown(&self.grip.socket, Shutdown::Write);
        Poll::Ready(Ok(()))
    }
}

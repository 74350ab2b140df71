//! As much of HTTP/1.1 as a monitoring system on this computer needs: one request, one answer, and the line is closed.
//!
//! Invariant: at most [`AT_ONCE`] who ask are heard at a time, each for [`PATIENCE`] and [`LONGEST`] bytes at most;
//! whoever comes on top of that is let go unheard.

use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};

use super::prometheus::KIND;

/// How many are heard at the same time.
const AT_ONCE: usize = 8;
/// The longest request, with all its headers.
const LONGEST: usize = 8 * 1024;
/// How long asking and being answered may take together.
const PATIENCE: Duration = Duration::from_secs(3);

/// Answers for as long as it is let.
pub async fn answer(listener: TcpListener, say: Arc<dyn Fn() -> String + Send + Sync>) {
    let places = Arc::new(Semaphore::new(AT_ONCE));
    loop {
        let Ok((socket, _)) = listener.accept().await else {
            // Out of files: some may be given back.
            sleep(Duration::from_millis(100)).await;
            continue;
        };
        let Ok(place) = places.clone().try_acquire_owned() else { continue };
        let say = say.clone();
        tokio::spawn(async move {
            // Whoever does not listen has had the time for it.
            let _late = timeout(PATIENCE, one(socket, &*say)).await;
            drop(place);
        });
    }
}

async fn one(mut socket: TcpStream, say: &(dyn Fn() -> String + Send + Sync)) -> std::io::Result<()> {
    let mut asked = Vec::with_capacity(1024);
    let mut room = [0; 1024];
    let reply = loop {
        let length = socket.read(&mut room).await?;
        if length == 0 {
            return Ok(());
        }
        asked.extend_from_slice(room.get(..length).unwrap_or_default());
        if ended(&asked) {
            break reply(&asked, say);
        }
        if asked.len() > LONGEST {
            break refusal("431 Request Header Fields Too Large", "");
        }
    };
    socket.write_all(&reply).await?;
    socket.shutdown().await
}

/// Whether an empty line stands in it: the end of the headers.
fn ended(asked: &[u8]) -> bool {
    asked.windows(4).any(|four| four == b"\r\n\r\n") || asked.windows(2).any(|two| two == b"\n\n")
}

fn reply(asked: &[u8], say: &(dyn Fn() -> String + Send + Sync)) -> Vec<u8> {
    let line = asked.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let line = std::str::from_utf8(line).unwrap_or_default().trim_end_matches('\r');
    let words: Vec<&str> = line.split(' ').collect();
    let [method, target, version] = *words.as_slice() else { return refusal("400 Bad Request", "") };
    if !version.starts_with("HTTP/1.") {
        return refusal("505 HTTP Version Not Supported", "");
    }
    let whole = match method {
        "GET" => true,
        "HEAD" => false,
        _ => return refusal("405 Method Not Allowed", "Allow: GET, HEAD\r\n"),
    };
    if target.split('?').next() != Some("/metrics") {
        return refusal("404 Not Found", "");
    }
    let body = say();
    let mut reply = head("200 OK", KIND, body.len(), "");
    if whole {
        reply.push_str(&body);
    }
    reply.into_bytes()
}

fn refusal(status: &str, more: &str) -> Vec<u8> {
    (head(status, "text/plain", status.len() + 1, more) + status + "\n").into_bytes()
}

fn head(status: &str, kind: &str, length: usize, more: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{more}Cache-Control: no-store\r\n\
         Connection: close\r\n\r\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(asked: &[u8]) -> String {
        String::from_utf8(reply(asked, &|| "aoj_sessions 3\n".to_owned())).unwrap()
    }

    #[test]
    fn one_page_is_given_and_nothing_else() {
        let page = told(b"GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n");
        assert!(page.starts_with("HTTP/1.1 200 OK\r\n") && page.ends_with("\r\n\r\naoj_sessions 3\n"), "{page}");
        assert!(page.contains("Content-Length: 15\r\n"), "{page}");
        assert!(told(b"HEAD /metrics?x=y HTTP/1.0\r\n\r\n").ends_with("close\r\n\r\n"));
        for (asked, status) in [
            (&b"GET / HTTP/1.1\r\n\r\n"[..], "404 Not Found"),
            (b"GET /../etc/passwd HTTP/1.1\r\n\r\n", "404 Not Found"),
            (b"POST /metrics HTTP/1.1\r\n\r\n", "405 Method Not Allowed"),
            (b"GET /metrics HTTP/2\r\n\r\n", "505 HTTP Version Not Supported"),
            (b"GET  /metrics HTTP/1.1\r\n\r\n", "400 Bad Request"),
            (b"\xff\xfe\r\n\r\n", "400 Bad Request"),
            (b"\r\n\r\n", "400 Bad Request"),
        ] {
            assert!(told(asked).starts_with(&format!("HTTP/1.1 {status}\r\n")), "{asked:?}");
        }
    }

    #[test]
    fn a_request_ends_at_an_empty_line() {
        assert!(ended(b"GET / HTTP/1.1\r\nA: b\r\n\r\n") && ended(b"GET / HTTP/1.0\n\n"));
        assert!(!ended(b"GET / HTTP/1.1\r\nA: b\r\n"));
    }
}

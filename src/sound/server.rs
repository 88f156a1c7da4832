//! Plays a clip through the sound server of a Linux desktop: `PulseAudio`, or `PipeWire` in its place.
//!
//! The messages are those of the crate `pulseaudio`; its client is not used, because it waits
//! without end for a server that is there and does not answer. Here each message is waited for
//! until a deadline, and what then has not come is given up with the connection.

use std::fs::File;
use std::io::{self, Cursor, ErrorKind, Read, Write};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use pulseaudio::cookie_path_from_env;
use pulseaudio::protocol::stream::BufferAttr;
use pulseaudio::protocol::{
    AuthParams, AuthReply, ChannelMap, Command, CommandReply, CreatePlaybackStreamReply,
    DEFAULT_SINK, MAX_VERSION, PlaybackStreamParams, Prop, Props, ProtocolError, Request,
    SampleFormat, SampleSpec, SetClientNameReply, TagStructReader, read_descriptor,
    write_command_message, write_memblock,
};

use super::{Clip, Silent};

/// How long a server may take to answer who is there.
const TO_ANSWER: Duration = Duration::from_secs(1);

/// How much longer than the clip itself it may take to play it: a device may have to wake up.
const TO_PLAY: Duration = Duration::from_secs(3);

/// A server's own secret is 256 bytes.
const MOST_COOKIE: u64 = 4096;

/// More than any message that a client is sent here.
const MOST_MESSAGE: usize = 64 * 1024;

/// Plays it and returns when it has been heard.
pub(super) fn play(clip: &Clip) -> Result<(), Silent> {
    let sockets = sockets(|name| std::env::var(name).ok());
    let socket = sockets.iter().find(|path| path.exists()).ok_or(Silent)?;
    play_at(socket, clip, TO_ANSWER, TO_PLAY).map_err(|_| Silent)
}

/// Where a server may be listening, in the order in which its own programs look. The crate's search
/// ends at the first variable that is set, and looks for what it names one folder too deep.
fn sockets(set: impl Fn(&str) -> Option<String>) -> Vec<PathBuf> {
    let named = set("PULSE_SERVER").and_then(|server| {
        let path = server.strip_prefix("unix:").unwrap_or(&server);
        path.starts_with('/').then(|| PathBuf::from(path))
    });
    let inside = |variable: &str, path: &str| Some(Path::new(&set(variable)?).join(path));
    let own = inside("PULSE_RUNTIME_PATH", "native");
    let desktop = inside("XDG_RUNTIME_DIR", "pulse/native");
    named.into_iter().chain(own).chain(desktop).collect()
}

fn play_at(
    socket: &Path,
    clip: &Clip,
    to_answer: Duration,
    to_play: Duration,
) -> Result<(), ProtocolError> {
    let socket = UnixStream::connect(socket)?;
    let mut server = Server::greet(socket, to_answer)?;
    server.line.until = Instant::now() + clip.lasts() + to_play;
    server.play(clip)
}

/// The secret by which a server knows its user; without one it may know them otherwise.
fn cookie() -> Vec<u8> {
    let file = cookie_path_from_env().and_then(|path| File::open(path).ok());
    let mut cookie = Vec::new();
    let read = file.map(|file| file.take(MOST_COOKIE).read_to_end(&mut cookie));
    match read {
        Some(Ok(_)) => cookie,
        Some(Err(_)) | None => Vec::new(),
    }
}

/// A connection on which nothing is waited for beyond a moment.
struct Line {
    socket: UnixStream,
    until: Instant,
}

impl Line {
    fn left(&self) -> io::Result<Duration> {
        let left = self.until.saturating_duration_since(Instant::now());
        match left.is_zero() {
            true => Err(ErrorKind::TimedOut.into()),
            false => Ok(left),
        }
    }
}

impl Read for Line {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        self.socket.set_read_timeout(Some(self.left()?))?;
        self.socket.read(buf)
    }
}

impl Write for Line {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        self.socket.set_write_timeout(Some(self.left()?))?;
        self.socket.write(buf)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.socket.flush()
    }
}

/// A server that has answered.
struct Server {
    line: Line,
    version: u16,
    /// The number of the last command.
    last: u32,
    /// So many bytes it has asked for and not been sent.
    wants: usize,
}

impl Server {
    /// Says who is there.
    fn greet(socket: UnixStream, within: Duration) -> Result<Self, ProtocolError> {
        let mut server = Self {
            line: Line {
                socket,
                until: Instant::now() + within,
            },
            version: MAX_VERSION,
            last: 0,
            wants: 0,
        };
        let auth = AuthParams {
            version: MAX_VERSION,
            supports_shm: false,
            supports_memfd: false,
            cookie: cookie(),
        };
        let auth: AuthReply = server.ask(&Command::Auth(auth))?;
        server.version = auth.version.min(MAX_VERSION);
        let mut props = Props::new();
        props.set(Prop::ApplicationName, c"Drempel");
        let _named: SetClientNameReply = server.ask(&Command::SetClientName(props))?;
        Ok(server)
    }

    fn play(&mut self, clip: &Clip) -> Result<(), ProtocolError> {
        let stream: CreatePlaybackStreamReply =
            self.ask(&Command::CreatePlaybackStream(params(clip)))?;
        self.wants += bytes(stream.requested_bytes);
        let samples: Vec<u8> = clip
            .samples
            .iter()
            .flat_map(|it| it.to_le_bytes())
            .collect();
        let mut left = samples.as_slice();
        while !left.is_empty() {
            // Half a sample is none.
            let (now, later) = left.split_at(left.len().min(self.wants / 2 * 2));
            if now.is_empty() {
                self.hear()?;
                continue;
            }
            write_memblock(&mut self.line, stream.channel, now, 0)?;
            self.wants -= now.len();
            left = later;
        }
        // It answers when all of it has been played.
        let number = self.send(&Command::DrainPlaybackStream(stream.channel))?;
        self.answer(number).map(drop)
    }

    /// Sends a command and waits for what it leads to.
    fn ask<R: CommandReply>(&mut self, command: &Command) -> Result<R, ProtocolError> {
        let number = self.send(command)?;
        let mut answer = self.answer(number)?;
        TagStructReader::new(&mut answer, self.version).read()
    }

    /// Sends a command, and gives its number.
    fn send(&mut self, command: &Command) -> Result<u32, ProtocolError> {
        self.last += 1;
        write_command_message(&mut self.line, self.last, command, self.version)?;
        Ok(self.last)
    }

    /// Waits for the answer to a command.
    fn answer(&mut self, number: u32) -> Result<Cursor<Vec<u8>>, ProtocolError> {
        loop {
            if let Some((heard, answer)) = self.hear()?
                && heard == number
            {
                return Ok(answer);
            }
        }
    }

    /// Waits for a message. An answer is given back with its number, whatever else is noted.
    fn hear(&mut self) -> Result<Option<(u32, Cursor<Vec<u8>>)>, ProtocolError> {
        let head = read_descriptor(&mut self.line)?;
        let length = bytes(head.length);
        if length > MOST_MESSAGE {
            return Err(ProtocolError::Invalid("too long".to_owned()));
        }
        let mut message = vec![0; length];
        self.line.read_exact(&mut message)?;
        let mut message = Cursor::new(message);
        match Command::read_tag_prefixed(&mut message, self.version) {
            Ok((number, Command::Reply)) => return Ok(Some((number, message))),
            Ok((_, Command::Error(error))) => return Err(ProtocolError::ServerError(error)),
            Ok((_, Command::Request(Request { length, .. }))) => self.wants += bytes(length),
            // That it has started, moved to another device or run dry changes nothing here.
            Ok(_) | Err(ProtocolError::Unimplemented(..)) => {}
            Err(error) => return Err(error),
        }
        Ok(None)
    }
}

fn bytes(length: u32) -> usize {
    usize::try_from(length).unwrap_or(usize::MAX)
}

fn params(clip: &Clip) -> PlaybackStreamParams {
    let mut props = Props::new();
    props.set(Prop::MediaRole, c"game");
    props.set(Prop::MediaName, c"Drempel");
    PlaybackStreamParams {
        sample_spec: SampleSpec {
            format: SampleFormat::S16Le,
            channels: 1,
            sample_rate: clip.rate,
        },
        channel_map: ChannelMap::mono(),
        sink_name: Some(DEFAULT_SINK.to_owned()),
        // As the server sees fit.
        buffer_attr: BufferAttr {
            max_length: u32::MAX,
            target_length: u32::MAX,
            pre_buffering: u32::MAX,
            minimum_request_length: u32::MAX,
            ..BufferAttr::default()
        },
        props,
        ..PlaybackStreamParams::default()
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::net::UnixListener;
    use std::thread;

    use pulseaudio::protocol::{
        PulseError, read_command_message, write_ack_message, write_error, write_reply_message,
    };

    use super::*;

    const SOON: Duration = Duration::from_millis(300);

    /// No test waits so long.
    const LONG: Duration = Duration::from_secs(30);

    fn clip() -> Clip {
        Clip {
            rate: 22_050,
            samples: vec![7; 2205],
        }
    }

    /// What a server made for a test does with its one client: `serve` has the connection.
    fn against<R: Send + 'static>(
        to_answer: Duration,
        to_play: Duration,
        serve: impl FnOnce(UnixStream) -> R + Send + 'static,
    ) -> (Result<(), ProtocolError>, R) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("native");
        let listener = UnixListener::bind(&path).unwrap();
        let server = thread::spawn(move || serve(listener.accept().unwrap().0));
        let played = play_at(&path, &clip(), to_answer, to_play);
        (played, server.join().unwrap())
    }

    fn timed_out(played: &Result<(), ProtocolError>) -> bool {
        let Err(ProtocolError::Io(error)) = played else {
            return false;
        };
        matches!(error.kind(), ErrorKind::TimedOut | ErrorKind::WouldBlock)
    }

    /// Reads all that comes, until the client has gone.
    fn listen(mut socket: UnixStream) -> usize {
        io::copy(&mut socket, &mut io::sink()).map_or(0, |read| usize::try_from(read).unwrap())
    }

    #[test]
    fn a_server_is_looked_for_wherever_it_may_be() {
        let looked_for = |set: &[(&str, &str)]| {
            let value = |name: &str| Some(set.iter().find(|(set, _)| *set == name)?.1.to_owned());
            let paths = sockets(value).into_iter();
            paths
                .map(|path| path.display().to_string())
                .collect::<Vec<_>>()
        };
        let own = ("PULSE_RUNTIME_PATH", "/run/pulse");
        let desktop = ("XDG_RUNTIME_DIR", "/run/user/1000");
        assert!(looked_for(&[]).is_empty());
        let both = ["/run/pulse/native", "/run/user/1000/pulse/native"];
        assert_eq!(looked_for(&[own, desktop]), both);
        for server in ["unix:/tmp/sound", "/tmp/sound"] {
            let named = looked_for(&[desktop, ("PULSE_SERVER", server)]);
            assert_eq!(named, ["/tmp/sound", both[1]]);
        }
        // A server on another computer is no socket here.
        assert_eq!(
            looked_for(&[desktop, ("PULSE_SERVER", "tcp:studio")]),
            [both[1]]
        );
    }

    #[test]
    fn a_server_that_never_answers_is_given_up() {
        let began = Instant::now();
        let (played, read) = against(SOON, LONG, listen);
        assert!(timed_out(&played), "{played:?}");
        assert!(read > 0);
        assert!(began.elapsed() < LONG / 2, "{:?}", began.elapsed());
    }

    #[test]
    fn a_server_that_dribbles_is_given_up() {
        let began = Instant::now();
        let (played, ()) = against(SOON, LONG, |mut socket| {
            // A head that says that there is more to come, and then a byte now and then.
            let mut dribble = || {
                socket.write_all(&[0, 0, 4, 0, 255, 255, 255, 255])?;
                socket.write_all(&[0; 12])?;
                loop {
                    thread::sleep(SOON / 10);
                    socket.write_all(&[0])?;
                }
            };
            let _gone: io::Result<()> = dribble();
        });
        assert!(timed_out(&played), "{played:?}");
        assert!(began.elapsed() < LONG / 2, "{:?}", began.elapsed());
    }

    #[test]
    fn a_server_that_goes_away_is_no_panic() {
        let (played, ()) = against(LONG, LONG, drop);
        assert!(matches!(played, Err(ProtocolError::Io(_))), "{played:?}");
        let nowhere = Path::new("/nonexistent/native");
        assert!(play_at(nowhere, &clip(), LONG, LONG).is_err());
    }

    /// Answers as a server does, and asks for so many bytes at a time; gives what it was sent.
    fn serve(socket: UnixStream, chunk: u32, drains: bool) -> Result<Vec<u8>, ProtocolError> {
        let mut reader = io::BufReader::new(socket.try_clone()?);
        let mut writer = socket;
        let (mut heard, mut asked) = (Vec::new(), bytes(chunk));
        loop {
            let Ok(head) = read_descriptor(&mut reader) else {
                // The client has gone.
                return Ok(heard);
            };
            let mut body = vec![0; bytes(head.length)];
            reader.read_exact(&mut body)?;
            if head.channel != u32::MAX {
                heard.extend(body);
                assert!(heard.len() <= asked, "more than was asked for");
                asked += bytes(chunk);
                let more = Request {
                    channel: 3,
                    length: chunk,
                };
                write_command_message(&mut writer, u32::MAX, &Command::Request(more), MAX_VERSION)?;
                continue;
            }
            let (number, command) =
                Command::read_tag_prefixed(&mut Cursor::new(body), MAX_VERSION)?;
            match command {
                Command::Auth(_) => {
                    let reply = AuthReply {
                        version: MAX_VERSION,
                        ..AuthReply::default()
                    };
                    write_reply_message(&mut writer, number, &reply, MAX_VERSION)?;
                }
                Command::SetClientName(_) => {
                    let reply = SetClientNameReply { client_id: 1 };
                    write_reply_message(&mut writer, number, &reply, MAX_VERSION)?;
                }
                Command::CreatePlaybackStream(params) => {
                    let reply = CreatePlaybackStreamReply {
                        channel: 3,
                        requested_bytes: chunk,
                        sample_spec: params.sample_spec,
                        channel_map: params.channel_map,
                        ..CreatePlaybackStreamReply::default()
                    };
                    write_reply_message(&mut writer, number, &reply, MAX_VERSION)?;
                }
                Command::DrainPlaybackStream(3) if drains => {
                    write_ack_message(&mut writer, number)?;
                }
                _ => {}
            }
        }
    }

    #[test]
    fn a_server_gets_all_of_it_and_no_more_at_a_time_than_it_asks_for() {
        for chunk in [4410, 1000, 333] {
            let (played, heard) = against(LONG, LONG, move |socket| serve(socket, chunk, true));
            assert!(played.is_ok(), "{played:?}");
            let samples = clip().samples;
            let sent: Vec<u8> = samples.iter().flat_map(|it| it.to_le_bytes()).collect();
            assert_eq!(heard.unwrap(), sent);
        }
    }

    #[test]
    fn a_server_that_takes_it_and_never_says_that_it_was_played_is_given_up() {
        let began = Instant::now();
        let (played, heard) = against(LONG, SOON, |socket| serve(socket, 4410, false));
        assert!(timed_out(&played), "{played:?}");
        assert_eq!(heard.unwrap().len(), 4410);
        assert!(began.elapsed() < LONG / 2, "{:?}", began.elapsed());
    }

    #[test]
    fn a_server_that_refuses_is_heard_at_once() {
        let (played, ()) = against(LONG, LONG, |mut socket| {
            let mut reader = io::BufReader::new(socket.try_clone().unwrap());
            let (number, _) = read_command_message(&mut reader, MAX_VERSION).unwrap();
            write_error(&mut socket, number, &PulseError::AccessDenied).unwrap();
        });
        let refused = matches!(
            &played,
            Err(ProtocolError::ServerError(PulseError::AccessDenied))
        );
        assert!(refused, "{played:?}");
    }
}

//! A hand-in as a zip, and back. A zip is anyone's: nothing of it is unpacked to a disk, no size that
//! it claims is believed, and a name that leads out of its folder is refused.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read as _, Write as _};

use zip::result::{ZipError, ZipResult};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::{FORMAT, HandIn, MANIFEST, Manifest};
use crate::core::report::Unwritten;

/// The most that a hand-in may hold once it is unpacked, in bytes, and the most that its zip may.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;
/// The most files.
const MAX_FILES: usize = 32;

/// A file that is no hand-in, or cannot be read as one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotOurs {
    /// It is no zip, or a damaged one.
    #[error("not a zip")]
    NoZip,
    /// A zip without the list that every hand-in has.
    #[error("no hand-in")]
    NoList,
    /// The list was written by a newer program.
    #[error("hand-in format {0}")]
    Newer(u32),
    /// It would unpack to more than a hand-in ever holds.
    #[error("too large")]
    TooLarge,
    /// A name that leads out of its folder, or into another.
    #[error("`{0}` leads elsewhere")]
    Elsewhere(String),
    /// Two files of one name.
    #[error("`{0}` stands there twice")]
    Twice(String),
    /// A file in it is damaged.
    #[error("`{0}` is damaged")]
    Damaged(String),
}

/// A hand-in as a zip: the same bytes for the same hand-in.
///
/// # Errors
/// It cannot be written; in memory that does not happen.
pub fn zip(hand_in: &HandIn) -> Result<Vec<u8>, Unwritten> {
    zipped(hand_in).map_err(|error| Unwritten::because(&error))
}

fn zipped(hand_in: &HandIn) -> io::Result<Vec<u8>> {
    let list = serde_json::to_string_pretty(&hand_in.manifest).map_err(io::Error::other)?;
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o600);
    let list = std::iter::once((MANIFEST, list.as_bytes()));
    let files = hand_in.files.iter();
    let files = files.map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    for (name, bytes) in list.chain(files) {
        writer.start_file(name, options)?;
        writer.write_all(bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}

/// Reads a zip as a hand-in. What its list says is not compared with anything yet.
///
/// # Errors
/// It is no hand-in, or cannot be trusted as a file.
pub fn unzip(bytes: &[u8]) -> Result<HandIn, NotOurs> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| NotOurs::NoZip)?;
    if archive.len() > MAX_FILES {
        // Many files may be all of somebody's runs, which are kept in a zip too.
        let listed = archive.index_for_name(MANIFEST).is_some();
        return Err(if listed {
            NotOurs::TooLarge
        } else {
            NotOurs::NoList
        });
    }
    let mut files = BTreeMap::new();
    let mut room = MAX_BYTES;
    for index in 0..archive.len() {
        let (name, bytes) = entry(&mut archive, index, room)?;
        room -= bytes.len() as u64;
        if files.insert(name.clone(), bytes).is_some() {
            return Err(NotOurs::Twice(name));
        }
    }
    // The directory of a zip keeps one of two entries of one name; the other is still there.
    if let Some(name) = files.keys().find(|name| written(bytes, name) > 1) {
        return Err(NotOurs::Twice(name.clone()));
    }
    let list = files.remove(MANIFEST).ok_or(NotOurs::NoList)?;
    Ok(HandIn {
        manifest: manifest(&list)?,
        files,
    })
}

fn entry(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    room: u64,
) -> Result<(String, Vec<u8>), NotOurs> {
    let whole = |result: ZipResult<_>| result.map_err(|_: ZipError| NotOurs::NoZip);
    let file = whole(archive.by_index(index))?;
    let name = file.name().map_err(|_| NotOurs::NoZip)?.into_owned();
    if !plain(&name) || !file.is_file() {
        return Err(NotOurs::Elsewhere(name));
    }
    let mut bytes = Vec::new();
    // One byte more than there is room for tells that there is too much.
    let read = file.take(room + 1).read_to_end(&mut bytes);
    match read {
        Err(_) => Err(NotOurs::Damaged(name)),
        Ok(length) if length as u64 > room => Err(NotOurs::TooLarge),
        Ok(_) => Ok((name, bytes)),
    }
}

/// A name of a file beside the others.
fn plain(name: &str) -> bool {
    let known =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b' ');
    !name.is_empty() && !name.starts_with('.') && name.bytes().all(known)
}

/// How many entries of a zip bear this name, by the heads that stand before each.
fn written(bytes: &[u8], name: &str) -> usize {
    const HEAD: &[u8] = b"PK\x03\x04";
    let heads = bytes.windows(HEAD.len()).enumerate();
    let heads = heads.filter(|(_, window)| *window == HEAD);
    let named = heads.filter(|(at, _)| {
        let length = bytes.get(at + 26..at + 28);
        let length = length.map_or(0, |two| usize::from(two[0]) | usize::from(two[1]) << 8);
        bytes.get(at + 30..at + 30 + length) == Some(name.as_bytes())
    });
    named.count()
}

fn manifest(list: &[u8]) -> Result<Manifest, NotOurs> {
    /// What every version has.
    #[derive(serde::Deserialize)]
    struct Version {
        format: u32,
    }
    let version: Version = serde_json::from_slice(list).map_err(|_| NotOurs::NoList)?;
    if version.format > FORMAT {
        return Err(NotOurs::Newer(version.format));
    }
    serde_json::from_slice(list).map_err(|_| NotOurs::NoList)
}

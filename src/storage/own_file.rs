//! A person's own file, replaced with care: through a link, with its mode, whole or not at all;
//! and where it is rewritten unasked, as by `drempel fmt`, with what stood there kept.

use std::io;
use std::path::{Path, PathBuf};

use super::data_dir::DataDir;
use super::disk::{Access, Disk, RealDisk, make_folders, replace};
use crate::core::source::SourceText;

/// How many replaced files are kept.
const KEPT: usize = 10;

/// Writes a file of a person's own, whole or not at all. Where the path is a link, the file it
/// leads to is replaced and the link stays; the file keeps its mode.
///
/// # Errors
/// What stands there is no regular file: `IsADirectory`, or `InvalidInput` for a pipe, a device or
/// a link that leads nowhere. The folder cannot be written, or the disk is full. The old file
/// stands then.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace(&RealDisk, &place_of(path)?, bytes, Access::Usual).map(drop)
}

/// Where a file really lies: at the end of its links. What is not there yet is its own place.
///
/// # Errors
/// As for [`write_whole`].
pub(super) fn place_of(path: &Path) -> io::Result<PathBuf> {
    match path.symlink_metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(path.to_owned()),
        other => other?,
    };
    let meta = path.metadata().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => io::ErrorKind::InvalidInput.into(),
        _ => error,
    })?;
    match () {
        () if meta.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        () if !meta.is_file() => Err(io::ErrorKind::InvalidInput.into()),
        () if path.is_symlink() => path.canonicalize(),
        () => Ok(path.to_owned()),
    }
}

/// Puts a new text in the place of one that was read, after keeping that one in the data folder,
/// where the last ten such files lie. Gives where it is kept.
///
/// # Errors
/// As for [`write_whole`], also where the old text cannot be kept; `WouldBlock` where the file is
/// not any more as it was read. The old file stands then.
pub fn replace_kept(path: &Path, before: &str, after: &str, dir: &DataDir) -> io::Result<PathBuf> {
    let place = place_of(path)?;
    let kept = keep(&RealDisk, &place, before.as_bytes(), dir)?;
    // Whoever edits it at this moment does not lose their work.
    if RealDisk.read(&place, SourceText::MAX_BYTES)? != before.as_bytes() {
        return Err(io::ErrorKind::WouldBlock.into());
    }
    replace(&RealDisk, &place, after.as_bytes(), Access::Usual)?;
    Ok(kept)
}

/// Keeps what stands in a file under the next number and the names of its folder and file.
pub(super) fn keep(
    disk: &dyn Disk,
    place: &Path,
    bytes: &[u8],
    dir: &DataDir,
) -> io::Result<PathBuf> {
    let folder = dir.replaced();
    make_folders(disk, &folder, Access::Private)?;
    let mut numbered: Vec<(u64, PathBuf)> = disk
        .list(&folder)?
        .into_iter()
        .filter_map(|path| {
            let (number, _) = path.file_name()?.to_str()?.split_once('-')?;
            Some((number.parse().ok()?, path))
        })
        .collect();
    numbered.sort();
    let next = numbered.last().map_or(1, |(number, _)| number + 1);
    let name = |path: &Path| {
        path.file_name()
            .map(|name| name.to_string_lossy().into_owned())
    };
    let above = place.parent().and_then(name).unwrap_or_default();
    let file = name(place).unwrap_or_default();
    let kept = folder.join(format!("{next:06}-{above}-{file}"));
    replace(disk, &kept, bytes, Access::Private)?;
    let old = (numbered.len() + 1).saturating_sub(KEPT);
    for (_, path) in numbered.into_iter().take(old) {
        // One too many is no reason not to go on.
        disk.remove(&path).ok();
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place() -> (tempfile::TempDir, DataDir) {
        let place = tempfile::tempdir().unwrap();
        let dir = DataDir::locate(Some(&place.path().join("data"))).unwrap();
        (place, dir)
    }

    #[test]
    fn the_last_ten_replaced_files_are_kept() {
        let (place, dir) = place();
        let path = place.path().join("scenario.ron");
        let texts: Vec<String> = (0..14).map(|number| number.to_string()).collect();
        std::fs::write(&path, &texts[0]).unwrap();
        for pair in texts.windows(2) {
            let kept = replace_kept(&path, &pair[0], &pair[1], &dir).unwrap();
            assert_eq!(std::fs::read_to_string(kept).unwrap(), pair[0]);
        }
        let mut kept: Vec<String> = std::fs::read_dir(dir.replaced())
            .unwrap()
            .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap())
            .collect();
        kept.sort_by_key(|text| text.parse::<u32>().unwrap());
        assert_eq!(kept, &texts[3..13]);
    }

    #[test]
    fn what_was_changed_meanwhile_is_left() {
        let (place, dir) = place();
        let path = place.path().join("scenario.ron");
        std::fs::write(&path, "newer").unwrap();
        let error = replace_kept(&path, "read", "laid out", &dir).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::WouldBlock);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "newer");
    }

    #[test]
    fn what_cannot_be_kept_is_not_replaced() {
        let (place, dir) = place();
        std::fs::write(place.path().join("data"), "no folder").unwrap();
        let path = place.path().join("scenario.ron");
        std::fs::write(&path, "a").unwrap();
        assert!(replace_kept(&path, "a", "b", &dir).is_err());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "a");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_and_the_mode_stay() {
        use std::os::unix::fs::PermissionsExt as _;
        let (place, dir) = place();
        let real = place.path().join("real.ron");
        let (link, other) = (
            place.path().join("link.ron"),
            place.path().join("other.ron"),
        );
        std::fs::write(&real, "a").unwrap();
        std::fs::set_permissions(&real, std::fs::Permissions::from_mode(0o600)).unwrap();
        std::os::unix::fs::symlink("real.ron", &link).unwrap();
        std::os::unix::fs::symlink("link.ron", &other).unwrap();
        replace_kept(&other, "a", "b", &dir).unwrap();
        write_whole(&link, b"c").unwrap();
        assert!(link.is_symlink() && other.is_symlink() && !real.is_symlink());
        assert_eq!(std::fs::read_to_string(&real).unwrap(), "c");
        let mode = std::fs::metadata(&real).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        std::os::unix::fs::symlink("nowhere", place.path().join("dangling")).unwrap();
        let error = write_whole(&place.path().join("dangling"), b"d").unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidInput);
        assert!(!place.path().join("nowhere").exists());
    }
}

//! Puts a site in its place, whole or not at all.
//!
//! A site is written into a folder beside its place, and changes places with the old one in a single step of
//! the file system. Whoever is stopped at whatever moment leaves one of the two, whole. Where a file system
//! can't exchange two folders (Windows; some of networks), the old one is first laid aside: stopped between
//! these two steps, the site is missing until the next `build` or `serve`, which puts the old one back.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use jylnama::site::{self, Content, Record};

use super::Failure;

/// The place of a site, and the folder beside it in which the next one is made.
#[derive(Debug)]
pub(super) struct Place {
    /// Where the site is.
    out: PathBuf,
    /// The folder beside it.
    beside: PathBuf,
    /// Held as long as a site is made for this place.
    _lock: File,
}

impl Place {
    /// Takes a place; what was left there by one that was stopped is cleared away.
    pub(super) fn take(out: &Path) -> Result<Self, Failure> {
        let out = real(out).map_err(|error| failure(out, &error))?;
        let beside = beside(&out);
        fs::create_dir_all(&beside).map_err(|error| failure(&beside, &error))?;
        let lock = beside.join("lock");
        let lock = File::create(&lock).map_err(|error| failure(&lock, &error))?;
        match lock.try_lock() {
            Err(TryLockError::WouldBlock) => {
                let out = out.display();
                return Err(Failure::new(format_args!(
                    "{out} is being built already: wait for that"
                )));
            }
            // Where a file system knows no locks, nobody is kept out.
            Err(TryLockError::Error(_)) | Ok(()) => {}
        }
        let place = Self { out, beside, _lock: lock };
        recover(&place.out).map_err(|error| failure(&place.out, &error))?;
        for name in ["new", "old"] {
            clear(&place.beside.join(name)).map_err(|error| failure(&place.beside, &error))?;
        }
        place.refuse_foreign()?;
        Ok(place)
    }

    /// Where the site is.
    pub(super) fn path(&self) -> &Path {
        &self.out
    }

    /// What is not a site is not replaced by one.
    fn refuse_foreign(&self) -> Result<(), Failure> {
        let out = self.out.display();
        let Ok(mut entries) = fs::read_dir(&self.out) else {
            if self.out.exists() {
                return Err(Failure::new(format_args!("{out} is a file: name a folder")));
            }
            return Ok(());
        };
        if entries.next().is_some() && !self.out.join(Record::NAME).exists() {
            let message = "is not a site of jylnama, and would be replaced: name an empty folder or a new one";
            return Err(Failure::new(format_args!("{out} {message}")));
        }
        Ok(())
    }

    /// Writes the files of a site, and puts it in its place. A file that is kept is not written again: both
    /// sites have it, while there are two.
    pub(super) fn put(&self, files: &[site::File]) -> Result<(), Failure> {
        let new = self.beside.join("new");
        for file in files {
            let path = new.join(&file.name);
            self.write(&path, file).map_err(|error| {
                let _ = clear(&new);
                let message = "can't be written, and the site stays as it was";
                Failure::new(format_args!(
                    "{} {message}: {error}",
                    self.out.join(&file.name).display()
                ))
            })?;
        }
        self.exchange(&new).map_err(|error| failure(&self.out, &error))
    }

    fn write(&self, path: &Path, file: &site::File) -> io::Result<()> {
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        match &file.content {
            Content::Kept => same(&self.out.join(&file.name), path),
            Content::Made(bytes) => fs::write(path, bytes),
        }
    }

    /// Puts the new site in the place of the old one.
    fn exchange(&self, new: &Path) -> io::Result<()> {
        if self.out.exists() && exchanged(new, &self.out).is_err() {
            fs::rename(&self.out, self.beside.join("old"))?;
        }
        if new.exists() && !self.out.exists() {
            fs::rename(new, &self.out)?;
        }
        Ok(())
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        // An old site that no new one took the place of is no leftover.
        if recover(&self.out).is_ok() {
            // What stays now is cleared away by the next one.
            let _ = fs::remove_dir_all(&self.beside);
        }
    }
}

/// Puts a site back that was laid aside by a build that was stopped.
pub(super) fn recover(out: &Path) -> io::Result<()> {
    let old = beside(out).join("old");
    if !out.exists() && old.exists() { fs::rename(old, out) } else { Ok(()) }
}

/// The folder beside a place, hidden, on the same file system.
fn beside(out: &Path) -> PathBuf {
    let name = out.file_name().unwrap_or_default().to_string_lossy().into_owned();
    out.with_file_name(format!(".{name}.jylnama"))
}

/// A path without links; its last part need not be there.
pub(super) fn real(path: &Path) -> io::Result<PathBuf> {
    if let Ok(real) = fs::canonicalize(path) {
        return Ok(real);
    }
    let path = std::path::absolute(path)?;
    let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else { return Ok(path) };
    fs::create_dir_all(parent)?;
    Ok(fs::canonicalize(parent)?.join(name))
}

/// The same file under another name or, where there are no such links, a copy.
fn same(old: &Path, new: &Path) -> io::Result<()> {
    fs::hard_link(old, new).or_else(|_| fs::copy(old, new).map(drop))
}

fn clear(folder: &Path) -> io::Result<()> {
    if folder.exists() { fs::remove_dir_all(folder) } else { Ok(()) }
}

fn failure(path: &Path, error: &io::Error) -> Failure {
    Failure::new(format_args!("{} can't be written: {error}", path.display()))
}

/// Lets two folders change places in one step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchanged(new: &Path, old: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchanged(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

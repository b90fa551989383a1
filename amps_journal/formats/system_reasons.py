"""Why the system refuses a file, in the language in use: what it says itself is in the language it was started in."""

import errno

from amps_journal.i18n import translate


def reason_of(error: OSError) -> str:
    """What went wrong as a sentence can hold it; the system's own words where it is something rare."""
    said = _known().get(error.errno or 0)
    return said or (error.strerror or type(error).__name__).lower()


def _known() -> dict[int, str]:
    return {
        errno.ENOENT: translate("System", "no such file or directory"),
        errno.EACCES: translate("System", "permission denied"),
        errno.EPERM: translate("System", "operation not permitted"),
        errno.EISDIR: translate("System", "is a directory"),
        errno.ENOTDIR: translate("System", "not a directory"),
        errno.EEXIST: translate("System", "file exists"),
        errno.ENOSPC: translate("System", "no space left on device"),
        errno.EROFS: translate("System", "read-only file system"),
        errno.ENAMETOOLONG: translate("System", "file name too long"),
        errno.EIO: translate("System", "input/output error"),
    }

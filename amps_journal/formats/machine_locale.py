"""The language and land that this machine is set to, asked without a window."""

import os
import sys

_UNSET = frozenset({"", "C", "POSIX"})


def machine_locale() -> tuple[str, str]:
    """The machine's language and land, such as ``("de", "AT")``; each empty where it does not say."""
    name = _name().partition(".")[0].partition("@")[0].replace("-", "_")
    if name in _UNSET:
        return "", ""
    language, *rest = name.split("_")
    land = next((part for part in rest if len(part) == 2 and part.isalpha() and part.isupper()), "")
    return language.lower(), land


def _name() -> str:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415

        text = ctypes.create_unicode_buffer(85)
        ctypes.windll.kernel32.GetUserDefaultLocaleName(text, len(text))
        return text.value
    named = next((value for key in ("LC_ALL", "LC_TIME", "LANG") if (value := os.environ.get(key))), "")
    # A program that is opened from the dock of a Mac has no such variables.
    return named or (_name_on_a_mac() if sys.platform == "darwin" else "")


def _name_on_a_mac() -> str:
    import subprocess  # noqa: PLC0415  (only there)

    asked = ["/usr/bin/defaults", "read", "-g", "AppleLocale"]
    try:
        return subprocess.run(asked, capture_output=True, text=True, timeout=2, check=False).stdout.strip()  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return ""

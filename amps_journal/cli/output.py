"""Lines on standard output and standard error, whatever characters the terminal knows."""

import json
import sys
from typing import Any, TextIO


def _write_line(text: str, stream: TextIO) -> None:
    encoding = stream.encoding or "ascii"
    # What the terminal has no character for is shown as a question mark rather than ending the program.
    stream.write(text.encode(encoding, "replace").decode(encoding) + "\n")


def say(text: str) -> None:
    """Print the text on standard output."""
    _write_line(text, sys.stdout)


def say_beside(text: str) -> None:
    """Print a remark on standard error, where standard output is the file itself."""
    _write_line(text, sys.stderr)


def say_error(sentence: str) -> None:
    """Print a sentence on standard error, on one line."""
    _write_line(" ".join(sentence.split()), sys.stderr)


def print_json(value: Any) -> None:
    """Print the value as JSON on one line; with escapes only, it reads the same in every encoding."""
    sys.stdout.write(json.dumps(value, allow_nan=False) + "\n")


def write_bytes(data: bytes) -> None:
    """Write the bytes to standard output as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()

"""Parsed JSON from the bytes of a file, or a sentence that says why it is none."""

import json
from typing import Any

from amps_journal.domain.errors import JournalError
from amps_journal.exchange.json_values import JsonObject
from amps_journal.i18n import translate

_MOST_DIGITS = 400


def parse_json(text: str | bytes) -> Any:
    """The parsed JSON, its objects as ``JsonObject``; NaN and infinities are left for the fields to refuse.

    Args:
        text: The file's text or its bytes in UTF-8; a byte order mark is passed over.

    Raises:
        JournalError: It is not UTF-8, not JSON or nested too deeply.
    """
    try:
        decoded = text.decode("utf-8") if isinstance(text, bytes) else text
    except UnicodeDecodeError as error:
        raise JournalError(translate("Exchange", "This is not a text file in UTF-8.")) from error
    decoded = decoded.removeprefix("\ufeff")
    if not decoded.strip():
        raise JournalError(translate("Exchange", "The file is empty."))
    try:
        return json.loads(decoded, object_pairs_hook=JsonObject, parse_int=_whole_number)
    except json.JSONDecodeError as error:
        raise JournalError(
            translate(
                "Exchange",
                "This is not JSON: it stops making sense at line {line}, column {column}.",
                line=error.lineno,
                column=error.colno,
            )
        ) from error
    except RecursionError as error:
        raise JournalError(translate("Exchange", "This JSON is nested too deeply for a journal.")) from error


def _whole_number(digits: str) -> int | float:
    # Python refuses to read numbers of thousands of digits; no field holds one, so infinity stands in for it.
    return int(digits) if len(digits) <= _MOST_DIGITS else float("inf")

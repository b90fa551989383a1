"""Catalogues for translators: Qt ``.ts`` files, brought up to date without losing what is translated."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from amps_journal.i18n import plural_classes
from tools.strings.extract import Message


@dataclass(frozen=True, slots=True)
class Translation:
    """What a catalogue holds for a text.

    Attributes:
        forms: The text, or its plural forms in the order of CLDR's classes.
        is_finished: Whether the translator has called it done.
    """

    forms: tuple[str, ...]
    is_finished: bool


def read(file: Path) -> dict[tuple[str, str], Translation]:
    """The translations of a catalogue by context and source; empty where there is no such file yet."""
    if not file.is_file():
        return {}
    known = {}
    for context in ET.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            found = message.find("translation")
            if found is None:
                continue
            forms = tuple(form.text or "" for form in found.iter("numerusform")) or (found.text or "",)
            known[name, message.findtext("source", "")] = Translation(forms, found.get("type") is None)
    return known


def updated(language: str, texts: Iterable[Message], known: dict[tuple[str, str], Translation]) -> str:
    """The catalogue with every text that there is; new ones are unfinished, and what vanished is kept at the end.

    Args:
        language: Its code, such as ``de``.
        texts: Every text of the program, by context.
        known: What is translated so far.
    """
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    classes, seen = plural_classes(language), set()
    for name, group in groupby(texts, key=lambda message: message.context):
        context = _context(root, name)
        for message in group:
            seen.add(message.key)
            _write(context, message, known.get(message.key), classes)
    _keep_vanished(root, {key: kept for key, kept in known.items() if key not in seen and any(kept.forms)})
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + ET.tostring(root, "unicode") + "\n"


def _context(root: ET.Element, name: str) -> ET.Element:
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = name
    return context


def _write(context: ET.Element, message: Message, known: Translation | None, classes: tuple[str, ...]) -> None:
    entry = ET.SubElement(context, "message")
    file, _, line = message.place.partition(":")
    ET.SubElement(entry, "location", filename=file, **({"line": line} if line else {}))
    ET.SubElement(entry, "source").text = message.source
    if message.one is not None:
        entry.set("numerus", "yes")
        ET.SubElement(entry, "extracomment").text = f"For one: {message.one} | Forms in order: {', '.join(classes)}"
    count = len(classes) if message.one is not None else 1
    forms = (known.forms if known is not None else ())[:count]
    is_whole = len(forms) == count and all(forms)
    translation = ET.SubElement(entry, "translation")
    if not (known is not None and known.is_finished and is_whole):
        translation.set("type", "unfinished")
    if message.one is None:
        translation.text = forms[0] if forms else ""
        return
    for place in range(count):
        ET.SubElement(translation, "numerusform").text = forms[place] if place < len(forms) else ""


def _keep_vanished(root: ET.Element, vanished: dict[tuple[str, str], Translation]) -> None:
    for name, group in groupby(sorted(vanished), key=lambda key: key[0]):
        context = _context(root, name)
        for key in group:
            entry = ET.SubElement(context, "message")
            ET.SubElement(entry, "source").text = key[1]
            translation = ET.SubElement(entry, "translation", type="vanished")
            forms = vanished[key].forms
            if len(forms) == 1:
                translation.text = forms[0]
            for form in forms if len(forms) > 1 else ():
                ET.SubElement(translation, "numerusform").text = form

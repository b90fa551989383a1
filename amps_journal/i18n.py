"""Every text a person reads passes through here, so that it can be said in another language.

Source texts are English and use named fields: ``translate("Today", "Saved {time}", time="20:14")``.
Catalogues are Qt ``.ts`` files in ``resources/i18n``; they are read without Qt so that the command line and the
PDF speak the same language as the window.
"""

from dataclasses import dataclass, field

from amps_journal import paths


@dataclass
class _Catalogue:
    language: str = "en"
    texts: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)


_current = _Catalogue()


def use_language(language: str) -> None:
    """Answer from ``resources/i18n/<language>.ts`` from now on; unknown languages fall back to English."""
    file = paths.resource("i18n", f"{language}.ts")
    _current.language = language if file.is_file() else "en"
    _current.texts = _read(file) if file.is_file() else {}


def languages() -> tuple[str, ...]:
    """The codes of the languages there are: English, the language of the source, and each with a catalogue."""
    return ("en", *sorted(file.stem for file in paths.resource("i18n").glob("*.ts") if file.stem != "en"))


def language() -> str:
    """The language in use, as a code such as ``en``."""
    return _current.language


def translate(context: str, text: str, /, **values: object) -> str:
    """The text in the language in use, its named fields filled in."""
    found = _current.texts.get((context, text))
    shown = found[0] if found else text
    return shown.format(**values) if values else shown


def plural(context: str, one: str, many: str, n: float, /, **values: object) -> str:
    """The form that fits ``n`` (also available to the text as ``{n}``)."""
    found = _current.texts.get((context, many)) or (one, many)
    return found[0 if n == 1 else -1].format(n=n, **values)


def _read(file: object) -> dict[tuple[str, str], tuple[str, ...]]:
    import xml.etree.ElementTree as ET  # noqa: PLC0415  (English, the language of the source, needs no catalogue)

    texts = {}
    for context in ET.parse(str(file)).getroot().iter("context"):  # noqa: S314  (a file we ship)
        name = context.findtext("name", "")
        for message in context.iter("message"):
            found = message.find("translation")
            if found is None or found.get("type") == "unfinished":
                continue
            forms = tuple(form.text or "" for form in found.iter("numerusform")) or (found.text or "",)
            texts[name, message.findtext("source", "")] = forms
    return texts

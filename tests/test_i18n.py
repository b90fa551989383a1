from collections.abc import Iterator
from pathlib import Path

import pytest

from amps_journal import i18n, paths

SWEDISH = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS>
<TS version="2.1" language="sv"><context><name>Today</name>
<message><source>Saved {time}</source><translation>Sparat {time}</translation></message>
<message><source>Undo</source><translation type="unfinished"></translation></message>
<message numerus="yes"><source>{n} days</source><translation><numerusform>{n} dag</numerusform>
<numerusform>{n} dagar</numerusform></translation></message>
</context></TS>"""


@pytest.fixture
def swedish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "sv.ts").write_text(SWEDISH, "utf-8")
    monkeypatch.setattr(paths, "resource", lambda *parts: tmp_path / parts[-1])
    i18n.use_language("sv")
    yield
    i18n.use_language("en")


def test_english_is_the_source_and_fields_are_filled_in() -> None:
    assert i18n.translate("Today", "Saved {time}", time="20:14") == "Saved 20:14"
    assert [i18n.plural("Today", "{n} day", "{n} days", n) for n in (0, 1, 2)] == ["0 days", "1 day", "2 days"]


def test_braces_in_a_text_without_fields_are_left_alone() -> None:
    assert i18n.translate("Today", "a {brace}") == "a {brace}"


@pytest.mark.usefixtures("swedish")
def test_another_language_answers_and_falls_back_where_it_is_unfinished() -> None:
    assert i18n.translate("Today", "Saved {time}", time="20:14") == "Sparat 20:14"
    assert i18n.translate("Today", "Undo") == "Undo"
    assert i18n.translate("Elsewhere", "Saved {time}", time="20:14") == "Saved 20:14"
    assert [i18n.plural("Today", "{n} day", "{n} days", n) for n in (1, 3)] == ["1 dag", "3 dagar"]


def test_an_unknown_language_is_english() -> None:
    i18n.use_language("tlh")
    assert i18n.language() == "en"


def test_english_needs_no_catalogue_and_every_catalogue_is_a_language(tmp_path, monkeypatch) -> None:
    assert i18n.languages()[0] == "en"
    for name in ("en.ts", "de.ts", "readme.txt"):
        (tmp_path / name).write_text("<TS/>", "utf-8")
    monkeypatch.setattr(paths, "resource", lambda *_parts: tmp_path)
    assert i18n.languages() == ("en", "de")


@pytest.mark.parametrize(
    ("language", "classes", "numbers"),
    [
        ("ar", ("zero", "one", "two", "few", "many", "other"), {0: 0, 1: 1, 2: 2, 5: 3, 11: 4, 100: 5}),
        ("fr", ("one", "many", "other"), {0: 0, 1: 0, 2: 2, 1_000_000: 1}),
        ("zh", ("other",), {0: 0, 1: 0, 7: 0}),
        ("de", ("one", "other"), {0: 1, 1: 0, 2: 1}),
    ],
)
def test_counts_have_the_plural_classes_of_their_language(language, classes, numbers, tmp_path, monkeypatch) -> None:
    forms = "".join(f"<numerusform>{place}: {{n}}</numerusform>" for place in range(len(classes)))
    text = (
        f'<TS language="{language}"><context><name>Today</name><message numerus="yes"><source>{{n}} days</source>'
        f"<translation>{forms}</translation></message></context></TS>"
    )
    (tmp_path / f"{language}.ts").write_text(text, "utf-8")
    monkeypatch.setattr(paths, "resource", lambda *parts: tmp_path / parts[-1])
    i18n.use_language(language)
    assert i18n.plural_classes(language) == classes
    said = {n: i18n.plural("Today", "{n} day", "{n} days", n) for n in numbers}
    i18n.use_language("en")
    assert said == {n: f"{place}: {n}" for n, place in numbers.items()}


@pytest.mark.parametrize("language", ["en_XA", "ar_XB"])
def test_a_made_language_changes_every_word_and_no_field(language) -> None:
    i18n.use_language(language)
    assert i18n.language() == language
    said = i18n.translate("Today", "Saved {time}", time="20:14"), i18n.plural("Today", "{n} day", "{n} days", 3)
    i18n.use_language("en")
    assert "20:14" in said[0]
    assert "3" in said[1]
    assert not any(word in text for text in said for word in ("Saved", "day"))
    assert language not in i18n.languages()

"""What stands between sentences, entries and facts is the language's; the parts themselves are never changed."""

import pytest

from amps_journal.formats import joined
from amps_journal.i18n import use_language

JOINED = """<TS language="{language}"><context><name>Joined</name>
<message><source>{{first}} {{next}}</source><translation>{sentences}</translation></message>
<message><source>{{first}}, {{next}}</source><translation>{row}</translation></message>
<message><source>{{name}}: {{value}}</source><translation>{named}</translation></message>
</context></TS>"""


@pytest.fixture
def speak_joined(catalogues):
    def begin(language: str, **patterns: str) -> None:
        (catalogues / f"{language}.ts").write_text(JOINED.format(language=language, **patterns), "utf-8")
        use_language(language)

    yield begin
    use_language("en")


def test_english_parts_what_it_did_before() -> None:
    assert joined.sentences("One.", "", "Two.") == "One. Two."
    assert joined.in_row(["Mon", "Wed", "", "Fri"]) == "Mon, Wed, Fri"
    assert joined.clauses(["a: 1, 2", "b"]) == "a: 1, 2; b"
    assert joined.facts(["20 min", "Mon, Wed"]) == "20 min · Mon, Wed"
    assert joined.named("Walking", "20 min") == "Walking: 20 min"
    assert (joined.sentences(), joined.in_row([]), joined.facts([""])) == ("", "", "")


def test_chinese_needs_no_space_after_a_sentence_and_has_commas_of_its_own(speak_joined) -> None:
    speak_joined("zh", sentences="{first}{next}", row="{first}、{next}", named="{name}：{value}")
    assert joined.sentences("今天走了路。", "很好。") == "今天走了路。很好。"
    assert joined.in_row(["一", "二", "三"]) == "一、二、三"
    assert joined.named("走路", "20") == "走路：20"


@pytest.mark.parametrize("words", ["{", "}", "{first}", "100 {next}", "%s"])
def test_braces_in_own_words_stay_as_they_are(words) -> None:
    assert joined.in_row([words, words]) == f"{words}, {words}"
    assert joined.named(words, words) == f"{words}: {words}"


@pytest.mark.parametrize(
    ("typed", "shown"), [("silk", "Silk"), ("iPad cover", "iPad cover"), ("TENS", "TENS"), ("s", "S"), ("", "")]
)
def test_own_words_begin_a_sentence_without_losing_their_capitals(typed, shown) -> None:
    assert joined.at_the_start(typed) == shown


@pytest.mark.parametrize(
    ("label", "within"),
    [("Deep breathing", "deep breathing"), ("OT (hands)", "OT (hands)"), ("A warm bath", "a warm bath"), ("I", "I")],
)
def test_a_label_within_a_sentence_keeps_what_is_a_name(label, within) -> None:
    assert joined.within_sentence(label) == within


def test_german_nouns_keep_their_capitals(speak_joined) -> None:
    speak_joined("de", sentences="{first} {next}", row="{first}, {next}", named="{name}: {value}")
    assert joined.within_sentence("Tiefes Atmen") == "Tiefes Atmen"

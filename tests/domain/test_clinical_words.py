"""The window says words that a 12-year-old knows; papers for a therapist say the clinic's."""

import pytest

from amps_journal.domain import catalogue

CLINICAL = ("esensitiz", "ccupational", "erobic", "magery", "Thought check")


@pytest.mark.parametrize("name", ["activities", "appointments", "strategies"])
def test_no_clinical_word_is_asked(name) -> None:
    labels = [catalogue.label(name, entry.key) for entry in catalogue.entries(name)]
    assert [label for label in labels if any(word in label for word in CLINICAL)] == []


@pytest.mark.parametrize(
    ("name", "key", "word"),
    [
        ("activities", "desensitization", "Desensitization"),
        ("activities", "aerobic", "Aerobic exercise"),
        ("appointments", "occupational_therapy", "Occupational therapy"),
        ("strategies", "imagery", "Imagery"),
        ("strategies", "breathing", "Breathing"),
    ],
)
def test_a_therapist_reads_the_clinics_word(name, key, word) -> None:
    assert catalogue.clinical_label(name, key) == word

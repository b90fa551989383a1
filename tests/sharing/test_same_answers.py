"""Whoever reads, a finding says the same: what is withheld moves no other answer."""

import gzip
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from amps_journal.analysis.findings.all_findings import findings_of
from amps_journal.demo import demo_contents
from amps_journal.domain.contents import JournalContents
from amps_journal.exchange.json_file import read_contents
from amps_journal.sharing import shared_contents

SAM = Path(__file__).parents[1] / "data" / "sam.json.gz"
# The suite tries a few made teens; AMPS_TEENS=200 tries as many as are asked for before a release.
TEENS = int(os.environ.get("AMPS_TEENS", "4"))


def journals() -> Iterator[JournalContents]:
    yield read_contents(gzip.decompress(SAM.read_bytes()))
    for seed in range(TEENS):
        yield demo_contents((60, 200)[seed % 2], seed, date(2026, 11, 22))


@pytest.mark.parametrize("more", [(), ("mood", "stress", "stress_sources")])
def test_a_therapist_reads_what_the_teen_reads(more: tuple[str, ...]) -> None:
    compared = 0
    for contents in journals():
        full = findings_of(contents)
        copy = findings_of(shared_contents(contents, "therapist", include=list(more)), full.period)
        for found in copy.findings:
            if found.kind == "test" and not found.needed:
                own = full.get(found.id, found.subject)
                assert own is not None
                assert (found.verdict, found.sure, found.hint, found.share, found.text) == (
                    own.verdict,
                    own.sure,
                    own.hint,
                    own.share,
                    own.text,
                )
                compared += 1
    assert compared >= TEENS


@pytest.mark.parametrize(("withheld", "outcome"), [("energy", "got_in_the_way"), ("pain.got_in_the_way", "energy")])
def test_what_nights_do_to_one_thing_does_not_hang_on_whether_the_other_is_shared(withheld, outcome) -> None:
    for contents in journals():
        full = findings_of(contents)
        copy = findings_of(shared_contents(contents, "therapist", exclude=[withheld]), full.period)
        told = [found for found in copy.findings if found.id == "regular_sleep_then_day"]
        assert [found.subject for found in told] == [outcome]
        assert told[0] == full.get("regular_sleep_then_day", outcome)

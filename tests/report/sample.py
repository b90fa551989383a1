"""The sample journal."""

import gzip
from functools import cache
from pathlib import Path

from amps_journal.domain.contents import JournalContents
from amps_journal.exchange.json_file import read_contents


@cache
def sam() -> JournalContents:
    """Nine months of Sam, with gaps, setbacks, exams and holidays."""
    return read_contents(gzip.decompress((Path(__file__).parents[1] / "data" / "sam.json.gz").read_bytes()))

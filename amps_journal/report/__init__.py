"""The therapist's summary: findings and the teen's own words on one tagged page."""

from amps_journal.report.summary import summary_pdf
from amps_journal.report.summary_parts import Pages, Paper

__all__ = ["Pages", "Paper", "summary_pdf"]

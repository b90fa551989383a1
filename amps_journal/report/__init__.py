"""The therapist's summary: findings and the teen's own words on one tagged page."""

from amps_journal.report.content import Pages, Paper
from amps_journal.report.summary import summary_pdf

__all__ = ["Pages", "Paper", "summary_pdf"]

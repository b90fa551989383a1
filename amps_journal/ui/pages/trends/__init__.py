"""Trends: what the days show, for each recovery principle, and function beside pain."""

from amps_journal.ui.pages.trends.page import TrendsPage

__all__ = ["TrendsPage"]

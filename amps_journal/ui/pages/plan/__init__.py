"""Plan: the way back in steps, made by therapist and teen together."""

from amps_journal.ui.pages.plan.page import PlanPage

__all__ = ["PlanPage"]

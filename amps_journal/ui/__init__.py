"""The window: what the teen sees and touches."""

from amps_journal.ui.steady import hold_constants

# Before the first call into Qt, so that tests of a single widget are as safe as the whole program.
hold_constants()

"""The window: what the teen sees and touches."""

from amps_journal.ui.lasting_none import keep_none_alive

keep_none_alive()

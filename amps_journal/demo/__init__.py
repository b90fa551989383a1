"""Seeded, plausible teens for trying the program out."""

from amps_journal.demo.teen import demo_contents

__all__ = ["demo_contents"]

"""Nights as bars from lights out to waking."""

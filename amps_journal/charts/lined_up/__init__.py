"""Setbacks lined up by their first day."""

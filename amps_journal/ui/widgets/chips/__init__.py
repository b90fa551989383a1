"""Answers as chips: one of a few, any of many, planned things to tick."""

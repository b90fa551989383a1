"""Seeded, plausible teens for trying the program out."""

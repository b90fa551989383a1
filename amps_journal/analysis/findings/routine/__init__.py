"""Principle 2: school, sleep and the routine list."""

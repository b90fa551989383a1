"""Principle 1: doing a little more."""

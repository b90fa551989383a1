"""Setbacks and what was around them."""

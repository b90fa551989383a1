"""Findings and series in, matplotlib figures out; no pyplot, no Qt."""

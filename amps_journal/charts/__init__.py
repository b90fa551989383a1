"""Findings and daily arrays in, matplotlib figures out; the same builders serve the window, files and the PDF."""

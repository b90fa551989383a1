"""Measurements as ratios against a named baseline of the same run; ``make bench`` prints them all."""

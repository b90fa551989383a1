"""The Trends page of ten years of days, worked in the real window."""

"""Active minutes against the quota."""

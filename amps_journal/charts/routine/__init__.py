"""The routine list, by weekday."""

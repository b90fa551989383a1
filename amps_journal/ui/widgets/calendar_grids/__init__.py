"""Days as cells: a week, a month, years."""

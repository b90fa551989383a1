"""Small painted pictures beside words: the coming weeks, minutes by day, a week of the plan, steps of a goal."""

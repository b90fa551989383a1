"""What leads through something: breathing, an exercise, a skill, the timer of a session."""

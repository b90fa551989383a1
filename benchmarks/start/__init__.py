"""The two programs whose starts are compared, each ended as soon as it has taken a key."""

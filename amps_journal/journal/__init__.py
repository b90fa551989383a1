"""The one door to stored data: what is kept, what a write touched, undo."""

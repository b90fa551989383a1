"""Function and pain on one axis of time."""

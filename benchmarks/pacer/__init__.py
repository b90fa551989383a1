"""The breathing guide in a window, timed from outside while it leads."""

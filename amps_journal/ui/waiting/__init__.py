"""There in the evening: the program that waits in the tray without a window, and how the session starts it."""

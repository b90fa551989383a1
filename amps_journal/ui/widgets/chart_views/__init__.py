"""Charts in the window: drawn off its thread, pointed at, walked with the keys, read as tables."""

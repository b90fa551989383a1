"""The widget kit that the pages are built from."""

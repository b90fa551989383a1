"""A day in the window under watch: how long its thread leaves the pointer and the keys waiting."""

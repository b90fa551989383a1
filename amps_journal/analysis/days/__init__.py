"""The days as arrays, and what is worked out along them before any method is asked."""

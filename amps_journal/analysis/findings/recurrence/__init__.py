"""Principle 3: setbacks, what comes before them, and whether they get shorter."""

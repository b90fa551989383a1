"""How long each setback was."""

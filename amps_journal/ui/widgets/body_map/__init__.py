"""The body, front and back, to say where it hurts: a drawing and a list in step."""

"""The therapist's summary: content, then Typst, then a tagged PDF."""

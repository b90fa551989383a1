"""Files made by the program, judged by programs that others wrote; what they say stands in docs/files-verified.md."""

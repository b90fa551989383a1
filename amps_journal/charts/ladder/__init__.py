"""Desensitization as a ladder."""

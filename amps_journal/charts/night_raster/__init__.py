"""Nights as a raster, a row a night."""

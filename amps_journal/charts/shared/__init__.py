"""What several charts are made of: canvas, bars, bands, lanes, axes, words and files."""

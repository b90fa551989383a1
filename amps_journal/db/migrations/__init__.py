"""The steps that bring an older journal file up to date."""

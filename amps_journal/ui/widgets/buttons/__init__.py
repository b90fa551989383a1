"""Buttons: with words, with an icon, as a chip, as large as a card."""

"""What every widget of the kit stands on: theme and focus ring, groups of buttons, the order of Tab, tips, speech."""

"""What pain was like after stress and after moving little."""

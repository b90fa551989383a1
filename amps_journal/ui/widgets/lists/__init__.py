"""Lists that are chosen from, put in order and edited."""

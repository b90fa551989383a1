"""The landscape in which the path of doing lies: painted, and walked with the arrow keys."""

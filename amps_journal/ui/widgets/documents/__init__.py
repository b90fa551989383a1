"""Documents to look at before they leave."""

"""Skills: how often used, how often they helped."""

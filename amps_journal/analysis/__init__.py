"""What the days show: aligned daily arrays in, frozen findings out."""

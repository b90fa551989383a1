"""What an answer is given with: scales, steppers, lines of text, times, months, the night."""

"""How much pain there was on the day after: calm and stressful days, and days of moving and of moving little."""

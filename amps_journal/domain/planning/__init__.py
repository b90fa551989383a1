"""Changing the plan: from a plan and today's date to a new plan, without ever changing what a past day was planned."""

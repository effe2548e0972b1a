"""Figures: where each action stands on a day, and counts. Pure; the day is an argument."""

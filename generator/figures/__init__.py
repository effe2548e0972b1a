"""Figures: where each action stands on a day, counts, and tables without small groups. Pure; the day is an argument."""

"""Faults put one by one into copies of our own pages, to see which of them the gate finds."""

"""Figures about the code itself: how dense it is, what is named twice, which arrows run between rooms."""

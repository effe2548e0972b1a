"""The verdict in every form that people and programs read."""

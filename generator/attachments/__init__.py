"""What a picture says besides what you see: who made it, where, with what, and any text in it."""

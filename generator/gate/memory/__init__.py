"""What was clean before and need not be looked at again."""

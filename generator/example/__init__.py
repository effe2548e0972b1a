"""A made-up register of any size, for trying out, measuring and showing the messages. The same seed gives the same bytes."""

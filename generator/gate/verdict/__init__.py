"""From findings to the place an editor can change, and to an outcome."""

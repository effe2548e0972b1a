"""Read data/: text becomes records, or problems with file, line and column."""

"""The finished site as values: pages, documents, what they load, properties of files."""

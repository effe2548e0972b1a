"""What a screen reader says of a page: asked of a browser, told in Dutch, and judged."""

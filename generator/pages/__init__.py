"""Pages as values: one module per kind of page, each with a template that only says what Python decided."""

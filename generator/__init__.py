"""Turn the register in data/ into a static, accessible site in plain Dutch."""

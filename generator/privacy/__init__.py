"""What gives a person away in a text: one module per sign, for the register, the texts and the finished site."""

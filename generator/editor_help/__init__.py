"""Help for who fills in the register, made from the model: what editors' tools need, and a text to read."""

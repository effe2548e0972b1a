"""Rules on the register and on the pages of the editors: one function per rule."""

"""How each kind of issue tracker is asked and read: a module for each."""

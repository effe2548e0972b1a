"""The whole register as data: one table of columns for each kind of record, and all forms made from it."""

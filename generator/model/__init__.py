"""The vocabulary of the register: every record and choice, with a question and an example per field."""

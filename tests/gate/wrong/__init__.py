"""Pages that are wrong, each with the rule that must name the fault."""

"""Pages that are right and unusual: the gate may not accuse any of them."""

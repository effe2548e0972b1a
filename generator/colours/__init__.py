"""The colours of the organisation."""

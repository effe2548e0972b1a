"""What pages are made from."""

"""What a live preview has beside the site: it sees changes at once, and says on each page what is wrong."""

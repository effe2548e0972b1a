"""What may stand nowhere on the site, and how it is found back in whatever is published."""

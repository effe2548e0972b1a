"""What is delivered beside the pages: downloads, feed, calendar, report. Made from the same values as the pages."""

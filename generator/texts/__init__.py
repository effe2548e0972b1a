"""The editors' Markdown: live figures, safe Markdown and links to terms."""

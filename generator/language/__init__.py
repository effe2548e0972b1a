"""Plain-Dutch rules on a piece of text: sentences, stiff words, abbreviations, terms. Knows only `problem`."""

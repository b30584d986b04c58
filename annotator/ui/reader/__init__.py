"""The reader: one article on a page, its statements highlighted in the text and carded beside it."""

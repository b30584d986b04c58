"""What is asked and told around an import: how files are to be read, and what became of them."""

"""The table of statements."""

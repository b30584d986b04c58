"""The coding bar: who says the selected words, and where they stand."""

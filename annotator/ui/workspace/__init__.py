"""Wires the project to the panels: the panels know values and signals, the project knows nothing of them."""

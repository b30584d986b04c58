"""Wires the window to its project."""

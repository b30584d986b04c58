"""Readers of article files."""

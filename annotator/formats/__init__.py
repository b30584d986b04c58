"""Bytes to values and back: one file a format, all of them in a registry."""

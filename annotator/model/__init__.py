"""Frozen values of the field. No I/O, no Qt, no SQL."""

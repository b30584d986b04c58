"""Texts that change: before and after, and the statements that wait for a place."""

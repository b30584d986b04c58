"""Annotator: highlight what is said in the news, tag who says it and where they stand."""

__version__ = "0.1.0"

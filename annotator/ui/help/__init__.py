"""The user guide, shown in a window of its own."""

"""The list of the project's articles."""

"""The panel that shows what was done, by whom and when."""

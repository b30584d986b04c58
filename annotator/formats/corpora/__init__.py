"""Tables with an article in each row: what their columns mean, and rows into articles."""

"""Where stretches of a text stand in another version of it: `landing.reanchored`."""

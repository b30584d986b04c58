"""The first steps, shown at the window itself."""

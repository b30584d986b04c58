"""What surrounds the panels: the actions, the top, the status, the welcome page, the window."""

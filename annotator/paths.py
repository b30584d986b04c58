"""Where the user's settings, logs and cache, and the bundled resources, are."""

"""Reading in processes of their own: what a file does to its reader ends there."""

"""What one sees without a project."""

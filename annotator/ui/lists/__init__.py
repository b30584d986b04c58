"""What the article list and the statement table share: rows that are fetched page by page, and their view."""

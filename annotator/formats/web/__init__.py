"""Pages of the web: their bytes, their markup, and the article that is in them."""

"""A model as second reader of a document: what it says counts only where the page says it too."""

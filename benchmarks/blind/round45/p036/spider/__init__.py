"""A small polite crawler for exported wikis."""

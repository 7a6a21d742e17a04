"""A line based TCP front door for the event bus."""

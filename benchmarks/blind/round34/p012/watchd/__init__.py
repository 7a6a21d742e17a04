"""watchd: notices changed files and tells the event bus."""

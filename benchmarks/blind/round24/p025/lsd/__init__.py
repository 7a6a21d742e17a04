"""A symbol daemon for editors: detaches, then answers from a warm symbol table and listens for saves."""

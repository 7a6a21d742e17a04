"""A club room where people and small bots talk to each other."""

"""Small chat service: a hub process and one forked process per room."""

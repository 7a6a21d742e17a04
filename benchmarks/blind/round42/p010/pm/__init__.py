"""A process manager in the manner of pm2."""

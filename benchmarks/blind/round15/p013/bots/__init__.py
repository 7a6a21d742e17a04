"""Bots for an arena game. A behaviour is a generator: it is sent what the bot sees and yields what it does."""

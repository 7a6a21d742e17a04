"""Multiplayer lobby: seats players in rooms and starts a process for every match."""

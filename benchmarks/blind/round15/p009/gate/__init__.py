"""Gate of a game server: takes text commands over TCP, a process per player, and feeds the world's event bus."""

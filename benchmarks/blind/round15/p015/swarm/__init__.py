"""Bot swarm: a manager starts agents for load tests of a game server and gathers their reports."""

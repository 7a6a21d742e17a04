"""Software-in-the-loop swarm: one autopilot program per vehicle."""

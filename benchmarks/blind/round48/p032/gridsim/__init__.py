"""Load-flow toy: feeders simulated in processes, balanced by a hub."""

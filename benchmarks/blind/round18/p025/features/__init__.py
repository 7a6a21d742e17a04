"""Feature pipeline: computes daily features in a process pool and ships its log records over a bus."""

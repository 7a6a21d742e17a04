"""Island-model genetic algorithm (one-max) with migration events for an outside observer."""

"""Island model of a genetic algorithm."""

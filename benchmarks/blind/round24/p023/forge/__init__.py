"""A build graph server: targets are visited in order and each action runs in a process of its own."""

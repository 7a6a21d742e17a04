"""Serial-to-message bridge for the pump stations."""

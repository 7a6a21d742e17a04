"""Space traders: every planet computes its market in its own process."""

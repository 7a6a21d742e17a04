"""Interactive voice response: every call leg runs its menu in a process of its own."""

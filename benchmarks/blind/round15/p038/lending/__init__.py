"""Public library: overdue notices, made up by branch."""

"""A cost-based query planner that costs alternatives in worker processes."""

"""taskd: a task broker with worker processes that are replaced when they die."""

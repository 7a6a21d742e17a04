"""A small CI runner: jobs run in processes, their state goes to a dashboard while they run."""

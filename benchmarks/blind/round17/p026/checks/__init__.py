"""Health checker: registered checks run in a process pool, each against a replier of the service."""

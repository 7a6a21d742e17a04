"""Deployment tool: a plan of steps per target, progress goes to the terminal process."""

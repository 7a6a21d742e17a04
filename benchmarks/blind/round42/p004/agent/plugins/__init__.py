"""Plug-ins that ship with the agent."""

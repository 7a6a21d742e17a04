"""Cluster membership: heartbeats in the main process, snapshot transfer in a forked one."""

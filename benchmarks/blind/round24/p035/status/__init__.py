"""Asyncio build status service: CPU-bound parsing of build logs goes to a process pool."""

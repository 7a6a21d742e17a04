"""Milk collection: an asyncio intake service that grades samples in a process pool."""

"""Edge agent: an asyncio loop takes probes' results; probes run in processes of their own."""

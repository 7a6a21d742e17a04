"""Production line controller: an asyncio supervisor and one process per robot cell."""

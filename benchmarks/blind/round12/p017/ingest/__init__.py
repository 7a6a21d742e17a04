"""Event ingest: an asyncio front end takes batches, parsing is handed to an executor that asks a dictionary service."""

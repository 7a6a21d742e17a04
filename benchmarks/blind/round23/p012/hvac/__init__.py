"""HVAC supervision: an asyncio server that watches zones and works out set points in processes."""

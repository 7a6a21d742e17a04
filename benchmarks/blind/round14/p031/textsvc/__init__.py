"""An asyncio text service (tokens, syllables for a speech front end) with CPU work in a process pool."""

"""Paper-trading desk: quotes are generated in asyncio, signals are computed in worker processes, all goes on a bus."""

"""A token ring on asyncio sockets, one process per station."""

"""One context for the whole program, as the guide says."""
import zmq.asyncio

CONTEXT = zmq.asyncio.Context()

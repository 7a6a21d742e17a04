import zmq
import zmq.asyncio

context = zmq.asyncio.Context.instance()
plain = zmq.Context.shadow(context)


def publisher(port: int = 0) -> zmq.asyncio.Socket:
    socket = context.socket(zmq.PUB)
    socket.linger = 0
    socket.bind(f"tcp://127.0.0.1:{port or '*'}")
    return socket


def trace_socket() -> zmq.Socket:
    """For code outside of the loop."""
    socket = plain.socket(zmq.PUSH)
    socket.linger = 0
    return socket

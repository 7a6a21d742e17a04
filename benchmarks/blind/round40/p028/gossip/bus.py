"""Sockets of the gossip layer; everything in the process shares this context."""
import zmq

CONTEXT = zmq.Context()


def inbox(endpoint: str) -> zmq.Socket:
    sock = CONTEXT.socket(zmq.PULL)
    sock.setsockopt(zmq.LINGER, 0)
    sock.setsockopt(zmq.RCVTIMEO, 1000)
    sock.bind(endpoint)
    return sock


def outbox(endpoint: str) -> zmq.Socket:
    sock = CONTEXT.socket(zmq.PUSH)
    sock.setsockopt(zmq.LINGER, 200)
    sock.setsockopt(zmq.SNDTIMEO, 500)
    sock.connect(endpoint)
    return sock


def shutdown() -> None:
    CONTEXT.destroy(linger=200)

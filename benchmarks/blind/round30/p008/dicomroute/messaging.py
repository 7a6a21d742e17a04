"""Notifications for the routing console."""
import zmq

context = zmq.Context(io_threads=1)
notifications = context.socket(zmq.PUSH)
notifications.setsockopt(zmq.LINGER, 600)
notifications.setsockopt(zmq.SNDHWM, 200)


def connect(endpoint: str) -> None:
    notifications.connect(endpoint)


def notify(kind: str, **body) -> bool:
    try:
        notifications.send_json({"kind": kind, **body}, zmq.NOBLOCK)
    except zmq.Again:
        return False
    return True


def shutdown() -> None:
    notifications.close()
    context.term()

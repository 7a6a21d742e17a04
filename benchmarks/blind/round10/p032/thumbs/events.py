from typing import Optional

import zmq

channel: Optional[zmq.Socket] = None


def connect(url: str) -> None:
    global channel
    channel = zmq.Context.instance().socket(zmq.PUSH)
    channel.linger = 300
    channel.connect(url)


def emit(name: str) -> None:
    if channel is not None:
        channel.send_string(name)

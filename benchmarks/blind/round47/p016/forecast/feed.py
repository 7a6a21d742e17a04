"""Feed of intermediate figures for the planning screen."""
import json
import zmq

URL = "tcp://127.0.0.1:47913"

context = zmq.Context()
feed = context.socket(zmq.PUB)
feed.linger = 0
feed.connect(URL)


def publish(channel: str, **figures: float) -> None:
    feed.send_multipart([channel.encode(), json.dumps(figures).encode()], zmq.NOBLOCK)

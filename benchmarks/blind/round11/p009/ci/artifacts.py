import zmq

from .heartbeat import CTX


def upload(url: str, blob: bytes) -> None:
    with CTX.socket(zmq.PUSH) as out:
        out.linger = 0
        out.connect(url)
        out.setsockopt(zmq.SNDTIMEO, 50)
        try:
            out.send(blob)
        except zmq.Again:
            pass

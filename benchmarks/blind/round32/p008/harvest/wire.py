import json
import os
from dataclasses import asdict, dataclass

import zmq

CTX = zmq.Context()


@dataclass
class Job:
    feed: str
    etag: str = ""

    def pack(self):
        return json.dumps(asdict(self)).encode()

    @classmethod
    def unpack(cls, raw):
        return cls(**json.loads(raw))


def dealer(url, identity=None):
    sock = CTX.socket(zmq.DEALER)
    sock.setsockopt(zmq.LINGER, 200)
    if identity:
        sock.setsockopt(zmq.IDENTITY, identity.encode())
    sock.connect(url)
    return sock


def router():
    sock = CTX.socket(zmq.ROUTER)
    sock.setsockopt(zmq.LINGER, 0)
    port = sock.bind_to_random_port("tcp://127.0.0.1")
    return sock, f"tcp://127.0.0.1:{port}"


def agent_name():
    return os.environ.get("HARVEST_AGENT", f"agent-{os.getpid()}")

from dataclasses import dataclass

import zmq

from . import net


@dataclass
class Report:
    usable: bool
    reason: str = ""


def preflight(endpoint: str) -> Report:
    try:
        with net.bound(zmq.PUB, endpoint) as socket:
            socket.send(b"preflight")
        return Report(True)
    except zmq.ZMQError as problem:
        return Report(False, str(problem))
    finally:
        net.release()

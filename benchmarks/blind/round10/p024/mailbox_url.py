from typing import Tuple

import zmq


def listen(context: zmq.Context) -> Tuple[zmq.Socket, str]:
    pull = context.socket(zmq.PULL)
    pull.bind("tcp://127.0.0.1:*")
    return pull, pull.last_endpoint.decode()

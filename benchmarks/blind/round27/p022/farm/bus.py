"""One line to the coordinator per process.  Importing this module opens it."""
import atexit
import json
import os

import zmq

from .settings import settings

context = zmq.Context()
line = context.socket(zmq.PUSH)
line.setsockopt(zmq.LINGER, 500)
line.setsockopt(zmq.SNDHWM, 500)
line.connect(settings.bus)


def post(kind: str, **fields) -> None:
    fields["pid"] = os.getpid()
    line.send_multipart([kind.encode(), json.dumps(fields).encode()], zmq.NOBLOCK)


@atexit.register
def hang_up() -> None:
    line.close()
    context.term()

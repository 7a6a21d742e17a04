"""Publishing side of the frost warning bus."""
import json
import os
import tempfile

import zmq

ADDRESS = os.environ.setdefault("FROST_BUS", "ipc://" + tempfile.mkdtemp(prefix="frost") + "/bus")

context = zmq.Context()
publisher = context.socket(zmq.PUSH)
publisher.linger = 400
publisher.sndtimeo = 500
publisher.connect(ADDRESS)


def emit(kind, **values):
    publisher.send_string(json.dumps({"kind": kind, "pid": os.getpid(), **values}))


def finish():
    publisher.close()
    context.term()

import os
import sys
import tempfile

import zmq

from . import archive
from .crate import Crate


def main():
    crate = Crate.from_file(sys.argv[1])
    with tempfile.TemporaryDirectory() as tmp:
        endpoint = "ipc://" + os.path.join(tmp, "archive")
        server = zmq.Context.instance().socket(zmq.ROUTER)
        server.bind(endpoint)
        archive.connect(endpoint)
        for name, (state, value) in crate.ramp_all().items():
            print(f"{crate.name}/{name}: {state} {value}")
        stored = {}
        while server.poll(250):
            _, body = server.recv_multipart(zmq.NOBLOCK)
            stored.setdefault(zmq.utils.jsonapi.loads(body)["ch"], []).append(body)
        print({ch: len(records) for ch, records in stored.items()})
        server.close(0)


if __name__ == "__main__":
    main()

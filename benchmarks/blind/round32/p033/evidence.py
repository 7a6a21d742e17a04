"""Evidence store of the police: registers exhibits with their hashes."""
import collections
import json
import logging
import pathlib
import sys
import tempfile
import time

import zmq

from launcher import WorkerFleet

log = logging.getLogger("evidence")


class Register:
    def __init__(self, folder):
        self.todo = collections.deque()
        self.entries = {}
        for number in range(1, 6):
            path = folder / f"exhibit-{number}.bin"
            path.write_bytes(bytes([number]) * 1000 * number)
            self.todo.append({"exhibit": f"24/0815-{number}", "path": str(path)})
        self.expected = len(self.todo)

    @property
    def complete(self):
        return len(self.entries) == self.expected


def run(router, register):
    until = time.monotonic() + 6
    while not register.complete and time.monotonic() < until:
        if not router.poll(500):
            continue
        worker, body = router.recv_multipart(zmq.NOBLOCK)
        message = json.loads(body)
        state = message.pop("state")
        if state != "ready":
            register.entries[message.pop("exhibit")] = message
        if register.todo:
            router.send_multipart([worker, json.dumps(register.todo.popleft()).encode()])


def main():
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s", stream=sys.stdout)
    context = zmq.Context()
    router = context.socket(zmq.ROUTER)
    port = router.bind_to_random_port("tcp://127.0.0.1")
    with tempfile.TemporaryDirectory(prefix="evidence-") as folder:
        register = Register(pathlib.Path(folder))
        fleet = WorkerFleet(router, f"tcp://127.0.0.1:{port}", size=2)
        fleet.start()
        try:
            run(router, register)
        finally:
            fleet.stop()
            router.close(100)
            context.term()
    for exhibit, entry in sorted(register.entries.items()):
        log.info("%s %s", exhibit, entry)


if __name__ == "__main__":
    main()

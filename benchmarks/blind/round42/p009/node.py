from __future__ import annotations

import logging
import tempfile

import zmq

import jobs
from directory import Registration
from lifecycle import Lifecycle

log = logging.getLogger("node")


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s %(message)s")
    tmp = tempfile.mkdtemp(prefix="node-")
    address = f"ipc://{tmp}/directory"
    context = zmq.Context()
    directory = context.socket(zmq.ROUTER)
    directory.bind(address)

    life = Lifecycle()
    registration = Registration(context, address, node="node-a")
    life.on_exit("directory")(registration.withdraw)
    registration.announce("thumbs", "mail")

    with life.running("node-a"):
        pids = {jobs.spawn_job(name): name for name in ("thumbs", "mail", "empty")}
        for name, code in sorted(jobs.reap(pids).items()):
            log.info("%s ended with %d", name, code)

    while directory.poll(250):
        _, verb, *rest = directory.recv_multipart(zmq.NOBLOCK)
        log.info("directory: %s %s", verb.decode(), rest)
    registration.channel.close()
    directory.close(0)
    context.term()


if __name__ == "__main__":
    main()

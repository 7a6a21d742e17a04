"""Mirror daemon of a file bridge whose log can be followed over ZeroMQ."""
import multiprocessing as mp
import sys
import threading

import zmq

import logsetup
from mirror import Mirror


def follow(port, lines, stop):
    with zmq.Context() as ctx, ctx.socket(zmq.SUB) as sub:
        sub.linger = 0
        sub.subscribe("syncer")
        sub.connect(f"tcp://127.0.0.1:{port}")
        while not stop.is_set():
            if sub.poll(100):
                lines.append(sub.recv_multipart())


def main(count):
    logger = logsetup.configure()
    fork = mp.get_context("fork")
    inbox, outbox = fork.Queue(), fork.Queue()
    logger.info("starting")
    mirror = Mirror(inbox, outbox)
    mirror.start()
    lines, stop = [], threading.Event()
    viewer = threading.Thread(target=follow, args=(logsetup.viewer_of(logger).port, lines, stop))
    viewer.start()
    for number in range(count):
        inbox.put(f"file-{number}.txt")
    inbox.put("junk.tmp")
    inbox.put(None)
    print(sorted(outbox.get(timeout=3) for _ in range(count)))
    mirror.join(3)
    if mirror.is_alive():
        mirror.kill()
    stop.set()
    viewer.join()
    logsetup.teardown(logger)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2)

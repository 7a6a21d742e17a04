import argparse
import logging
import shutil
import sys
import threading
from queue import Empty

import zmq

from migration import events, settings
from migration.convert import Converter, Volume

log = logging.getLogger("migrate")


def film(count):
    for n in range(1, count + 1):
        lines = [f"MÜLLER, ANNA {n};18{40 + n};{n:03}-{frame}".encode(settings.ENCODING) for frame in range(5)]
        lines.append(b"illegible;????;-")
        yield Volume(f"MF {n:04}", lines)


class EventRecorder(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.seen = []
        self.up = threading.Event()
        self.over = threading.Event()

    def run(self):
        context = zmq.Context()
        socket = context.socket(zmq.PULL)
        socket.bind(settings.EVENTS_URL)
        self.up.set()
        while not self.over.is_set():
            if socket.poll(100):
                self.seen.append(socket.recv_json())
        socket.close()
        context.term()


def migrate(volumes, workers):
    inbox, outbox = settings.MP.Queue(), settings.MP.Queue()
    crew = [Converter(inbox, outbox) for _ in range(workers)]
    for converter in crew:
        converter.start()
    for volume in volumes:
        inbox.put(volume)
    for _ in crew:
        inbox.put(None)
    done = []
    try:
        while len(done) < len(volumes):
            done.append(outbox.get(timeout=settings.STALL_SECONDS))
    except Empty:
        log.error("gave up after %d of %d volumes", len(done), len(volumes))
    for converter in crew:
        converter.join(2)
        if converter.is_alive():
            converter.kill()
    return done


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--volumes", type=int, default=4)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)-7s %(name)s: %(message)s")

    recorder = EventRecorder()
    recorder.start()
    recorder.up.wait(2)
    events.emit("started", volumes=args.volumes)
    done = migrate(list(film(args.volumes)), args.workers)
    events.emit("finished", volumes=len(done))
    recorder.over.wait(0.4)
    recorder.over.set()
    recorder.join(2)
    log.info(
        "%d volumes, %d entries, %d rejected, %d events",
        len(done), sum(len(v.entries) for v in done), sum(v.rejected for v in done), len(recorder.seen),
    )
    shutil.rmtree(settings.RUN_DIR, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

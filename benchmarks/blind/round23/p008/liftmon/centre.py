import functools
import json
import sys

import zmq

from . import settings
from .sink import AlarmSink
from .worker import LiftWorker


class AlarmCentre:
    def __init__(self):
        self.ctx = zmq.Context.instance()
        self.router = self.ctx.socket(zmq.ROUTER)
        self.url = "tcp://127.0.0.1:%d" % self.router.bind_to_random_port("tcp://127.0.0.1")

    def gather(self, quiet_ms):
        while self.router.poll(quiet_ms):
            ident, body = self.router.recv_multipart()
            self.router.send_multipart([ident, b"OK"])
            yield json.loads(body)


def main():
    centre = AlarmCentre()
    sink = AlarmSink(centre.url)
    sink.raise_alarm("info", "-", "gateway started")
    on_trip = functools.partial(sink.raise_alarm, "major")
    workers = [LiftWorker(n, spec, on_trip, sink.confirmed) for n, spec in settings.LIFTS.items()]
    for w in workers:
        w.start()
    for w in workers:
        w.join(settings.WORKER_PATIENCE)
        if w.exitcode is None:
            w.kill()
    for alarm in centre.gather(400):
        print("{severity:6} {lift:3} {text}".format_map(alarm))
    return 0


if __name__ == "__main__":
    sys.exit(main())

from __future__ import annotations

import tempfile

import zmq

from arbiter import Application, Arbiter
from events import EventOutlet


class Site:
    def __init__(self, url: str) -> None:
        self.outlet = EventOutlet(url)

    def ready(self, number: int) -> None:
        self.outlet.emit("ready")

    def forked(self, number: int) -> None:
        self.outlet.restart()

    def work(self, number: int) -> None:
        for page in range(2):
            self.outlet.emit("page", worker=number, page=page)
        self.outlet.drain()

    def exited(self, number: int) -> None:
        self.outlet.emit("exited", worker=number)

    def application(self) -> Application:
        return Application(self.work, self.ready, self.forked, self.exited)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"ipc://{folder}/events"
        with zmq.Context() as ctx, ctx.socket(zmq.PULL) as sink:
            sink.bind(url)
            site = Site(url)
            Arbiter(site.application(), count=2).run()
            seen = []
            while sink.poll(200):
                seen.append(sink.recv_json())
        print(len(seen), sorted({event["kind"] for event in seen}))
        site.outlet.drain()


if __name__ == "__main__":
    main()

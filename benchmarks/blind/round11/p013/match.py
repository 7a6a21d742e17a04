import tempfile

import zmq

from matchmaking.adapters import SystemClock, ZmqAnnouncer
from matchmaking.container import Container
from matchmaking.service import Lobby, MatchService


def wire() -> Container:
    c = Container()
    c.provide("url", lambda c: f"ipc://{tempfile.mkdtemp()}/match")
    c.provide("ctx", lambda c: zmq.Context())
    c.provide("announcer", lambda c: ZmqAnnouncer(c.get("ctx"), c.get("url")))
    c.provide("clock", lambda c: SystemClock())
    c.provide("lobby", lambda c: Lobby(["ann", "bob", "cy", "di"]))
    c.provide("service", lambda c: MatchService(c.get("lobby"), c.get("announcer"), c.get("clock")))
    return c


if __name__ == "__main__":
    wire().get("service").run()

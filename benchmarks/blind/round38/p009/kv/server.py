import logging
import threading

import zmq

from .snapshot import Snapshotter
from .store import Store

log = logging.getLogger(__name__)


class KvServer:
    def __init__(self, ctx: zmq.Context, snapshot_path: str, save_every: int) -> None:
        self._ctx = ctx
        self._store = Store()
        self._rep = ctx.socket(zmq.REP)
        self._rep.linger = 0
        self.addr = f"tcp://127.0.0.1:{self._rep.bind_to_random_port('tcp://127.0.0.1')}"
        self._events = ctx.socket(zmq.PUB)
        self._events.linger = 0
        self._events.bind("inproc://kv-events")
        self._snapshots = Snapshotter(self._store, snapshot_path, save_every, self._saved)
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="kv-server")

    def start(self) -> None:
        self._thread.start()

    def _saved(self, version: int) -> None:
        log.info("snapshot of version %d", version)
        self._events.send_multipart([b"saved", b"%d" % version])

    def _serve(self) -> None:
        commands = {"put": self._store.put, "get": self._store.get}
        while not self._done.is_set():
            if self._rep.poll(50):
                name, *args = self._rep.recv_json()
                command = commands.get(name)
                reply = {"ok": command(*args)} if command else {"err": f"unknown command {name}"}
                self._rep.send_json(reply)
            self._snapshots.maybe_save()
        self._snapshots.stop()
        self._rep.close()
        self._events.close()

    def stop(self) -> None:
        self._done.set()
        self._thread.join(4)

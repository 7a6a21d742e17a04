"""The actor system: declares actors, launches their cells, keeps the guardian's mailbox."""
import json
import logging
import multiprocessing as mp
import tempfile
from pathlib import Path

import zmq

from .cell import Actor, run_cell
from .refs import Directory

log = logging.getLogger("actors.system")


class ActorSystem:
    def __init__(self, name: str):
        self.name = name
        self.refs = Directory()
        self._behaviours: dict[str, type[Actor]] = {}
        self._cells: list[mp.Process] = []
        self._dir = tempfile.TemporaryDirectory(prefix="ipc-", dir=".")
        self._guardian = None
        self.refs.add("guardian", self._endpoint("guardian"))

    def _endpoint(self, name: str) -> str:
        return f"ipc://{Path(self._dir.name).name}/{name}"

    def declare(self, name: str, behaviour: type[Actor]) -> None:
        self._behaviours[name] = behaviour
        self.refs.add(name, self._endpoint(name))

    def start(self) -> None:
        self._launch()
        self._guardian = zmq.Context.instance().socket(zmq.PULL)
        self._guardian.bind(self.refs["guardian"].endpoint)
        self._greet()

    def _greet(self) -> None:
        """The first message in every mailbox is the system's name."""
        for name in self._behaviours:
            self.refs[name] << ("hello", self.name)

    def _launch(self) -> None:
        for name, behaviour in self._behaviours.items():
            cell = mp.Process(target=run_cell, args=(behaviour, name, self.refs), name=name)
            cell.start()
            log.info("cell %s is pid %s", name, cell.pid)
            self._cells.append(cell)

    def ask_result(self, timeout_ms: int):
        if not self._guardian.poll(timeout_ms):
            return None
        _, body = json.loads(self._guardian.recv_string())
        return body

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        for cell in self._cells:
            cell.join(2)
            if cell.is_alive():
                cell.kill()
                cell.join()
        if self._guardian is not None:
            self._guardian.close(0)
        self._dir.cleanup()

from __future__ import annotations

import multiprocessing
import tempfile
from pathlib import Path

import zmq

from .actor import Actor
from .messages import Message, Stop
from .ref import ActorRef


class Stage:
    """Owns the actors of a program and one mailbox for the program itself."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="troupe-")
        self._cast: list[tuple[ActorRef, multiprocessing.Process]] = []
        self._mailbox = zmq.Context.instance().socket(zmq.PULL)
        self._mailbox.bind(self._path("stage"))
        self.ref = ActorRef(self._path("stage"))

    def _path(self, name: str) -> str:
        return f"ipc://{Path(self._folder.name, name)}"

    def enter(self, name: str, actor: Actor) -> ActorRef:
        ref = ActorRef(self._path(name))
        process = multiprocessing.Process(target=actor.run, args=(ref.address,), name=name)
        process.start()
        self._cast.append((ref, process))
        return ref

    def receive(self, timeout: float) -> Message | None:
        if self._mailbox.poll(int(timeout * 1000)):
            return Message.unpack(self._mailbox.recv())
        return None

    def curtain(self) -> None:
        for ref, process in self._cast:
            ref.tell(Stop())
        for ref, process in self._cast:
            process.join(2)
            if process.is_alive():
                process.kill()
                process.join()
            ref.hang_up()
        self.ref.hang_up()
        self._mailbox.close(0)
        self._folder.cleanup()

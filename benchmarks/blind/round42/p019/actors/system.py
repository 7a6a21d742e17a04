from __future__ import annotations

import multiprocessing
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any

import zmq

from .ref import ActorRef

_mp = multiprocessing.get_context("spawn")


class Actor:
    """Subclass and override receive(); return False to stop."""

    mailbox_timeout = 4000

    def __init__(self, ref: ActorRef, **peers: ActorRef) -> None:
        self.ref = ref
        self.peers = peers

    def receive(self, message: Any) -> bool:
        raise NotImplementedError

    def run(self) -> None:
        context = zmq.Context.instance()
        mailbox = context.socket(zmq.PULL)
        mailbox.bind(self.ref.address)
        while mailbox.poll(self.mailbox_timeout):
            if self.receive(mailbox.recv_pyobj(zmq.NOBLOCK)) is False:
                break
        mailbox.close(0)
        for peer in self.peers.values():
            peer.release()
        context.term()


class ActorSystem:
    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._processes: list[SpawnProcess] = []

    def ref(self, name: str) -> ActorRef:
        return ActorRef(name, f"ipc://{self.directory / name}")

    def spawn(self, actor: Actor) -> ActorRef:
        process = _mp.Process(target=actor.run, name=actor.ref.name, daemon=True)
        process.start()
        self._processes.append(process)
        return actor.ref

    def shutdown(self, timeout: float = 4.0) -> None:
        for process in self._processes:
            process.join(timeout)
            if process.is_alive():
                process.kill()
                process.join(1)

"""The presence service.

Clients send heartbeats to a PULL socket, changes are published.  With a few hundred
thousand contacts the sweep for idle ones is too slow for the event loop; it is done in a
helper process that works on snapshots.
"""
from __future__ import annotations

import asyncio
import contextlib
import logging
import multiprocessing
import time
from multiprocessing.connection import Connection

import zmq
import zmq.asyncio

from .model import Contact, Policy, Show, Snapshot

log = logging.getLogger("presence")


class PresenceService:
    def __init__(self, policy: Policy, *, sweep_every: float = 0.1) -> None:
        self.policy = policy
        self.sweep_every = sweep_every
        self.contacts: dict[str, Contact] = {}
        self.published = 0
        self._ctx = zmq.asyncio.Context()
        self._beats = self._ctx.socket(zmq.PULL)
        self._changes = self._ctx.socket(zmq.PUB)
        base = "tcp://127.0.0.1"
        self.beat_url = f"{base}:{self._beats.bind_to_random_port(base)}"
        self.change_url = f"{base}:{self._changes.bind_to_random_port(base)}"
        self._sweeper: multiprocessing.Process | None = None
        self._pipe: Connection | None = None
        self._tasks: list[asyncio.Task[None]] = []

    # -- helper process

    def _sweep(self, pipe: Connection) -> None:
        while pipe.poll(3):
            snapshot: Snapshot | None = pipe.recv()
            if snapshot is None:
                break
            now = time.monotonic()
            self._publish_changes(pipe.send, snapshot, now)
        pipe.close()

    def _publish_changes(self, publish, snapshot: Snapshot, now: float) -> None:
        changes = []
        for jid, (show, seen) in snapshot.items():
            verdict = self.policy.judge(now - seen)
            if verdict != show:
                changes.append((jid, verdict.value))
        publish(changes)

    # -- event loop

    async def start(self) -> None:
        ours, theirs = multiprocessing.Pipe()
        self._pipe = ours
        self._sweeper = multiprocessing.Process(target=self._sweep, args=(theirs,), daemon=True)
        self._sweeper.start()
        theirs.close()
        asyncio.get_running_loop().add_reader(ours.fileno(), self._on_verdicts)
        self._tasks = [asyncio.create_task(self._receive()), asyncio.create_task(self._tick())]

    async def _receive(self) -> None:
        while True:
            jid = (await self._beats.recv()).decode()
            contact = self.contacts.setdefault(jid, Contact(jid))
            if contact.touch():
                await self._publish(contact)

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(self.sweep_every)
            self._pipe.send({c.jid: (c.show.value, c.seen) for c in self.contacts.values()})

    def _on_verdicts(self) -> None:
        try:
            changes = self._pipe.recv()
        except EOFError:
            asyncio.get_running_loop().remove_reader(self._pipe.fileno())
            return
        for jid, show in changes:
            self.contacts[jid].show = Show(show)
            task = asyncio.create_task(self._publish(self.contacts[jid]))
            self._tasks.append(task)

    async def _publish(self, contact: Contact) -> None:
        await self._changes.send_multipart([contact.jid.encode(), contact.show.value.encode()])
        self.published += 1

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        asyncio.get_running_loop().remove_reader(self._pipe.fileno())
        with contextlib.suppress(BrokenPipeError):
            self._pipe.send(None)
        await asyncio.to_thread(self._sweeper.join, 2)
        if self._sweeper.is_alive():
            self._sweeper.kill()
        self._ctx.destroy(linger=200)

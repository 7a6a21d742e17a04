from __future__ import annotations

from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection, wait
from typing import Sequence

from loguru import logger

from triage.assess import Assessor, Outcome, Vitals


def _room(assessor: Assessor, share: Sequence[Vitals], answers: Connection) -> None:
    with answers:
        answers.send([assessor.assess(vitals) for vitals in share])


class Desk:
    def __init__(self, assessor: Assessor, rooms: int = 2) -> None:
        self.assessor = assessor
        self.rooms = rooms

    def work_through(self, queue: Sequence[Vitals]) -> list[Outcome]:
        logger.info("{} patients waiting", len(queue))
        pending: dict[Connection, Process] = {}
        for number in range(self.rooms):
            mine, theirs = Pipe(duplex=False)
            room = Process(
                target=_room,
                args=(self.assessor, queue[number :: self.rooms], theirs),
                name=f"room-{number}",
            )
            room.start()
            theirs.close()
            pending[mine] = room
        outcomes: list[Outcome] = []
        while pending:
            ready = wait(list(pending), timeout=3)
            if not ready:
                break
            for connection in ready:
                outcomes += connection.recv()
                pending.pop(connection).join(2)
        for room in pending.values():
            room.kill()
        return sorted(outcomes, key=lambda o: (-o.urgency, o.patient))

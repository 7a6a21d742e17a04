"""Records put together by hand: a process, its child, and what the child did to a socket of it."""

from __future__ import annotations

from zmqforklint.witness import Birth, Ended, Fork, Frame, Process, Record, Touch, TouchKind

PARENT, CHILD = "10-a", "11-b"


def frame(path: str, line: int, function: str = "<module>") -> Frame:
    return Frame(path, line, line, 0, 9, function, "__main__" if function == "<module>" else None)


def process(token: str, parent: str | None = None, fork: Fork | None = None, **fields: object) -> Process:
    values = {"status": 0, "python": "3.11.7", "pyzmq": "27.3.0", "command": "python main.py", **fields}
    return Process(token, int(token.partition("-")[0]), parent, fork, 1, **values)


def touch(operation: str = "send", process: str = CHILD, **fields: object) -> Touch:
    values = {"outcome": "returned", "stuck": False, "stack": (frame("/p/main.py", 9),), **fields}
    kind = TouchKind.RELEASE if operation == "close" else TouchKind.USE
    return Touch((f"{PARENT}.1",), operation, kind, process, 5, attached=(), notes=(), **values)


def record(*touches: Touch, birth: str = "/p/main.py", **fields: object) -> Record:
    fork = Fork(PARENT, 1, 3, (frame("/p/main.py", 8),), 0, 1, 9)
    return Record(
        ended=Ended("exit", 0),
        processes={PARENT: process(PARENT), CHILD: process(CHILD, PARENT, fork, pyzmq=None, **fields)},
        births={f"{PARENT}.1": Birth(f"{PARENT}.1", "socket", None, PARENT, 2, (frame(birth, 4),))},
        touches=touches,
        forks=(fork,),
        status=0,
    )

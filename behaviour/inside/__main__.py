"""Run one trial: ``python -m behaviour.inside NAME``. Prints one line of JSON for each thing that was seen.

The child touches the inherited object; the parent gives it ``PATIENCE`` seconds, kills it if need be, then sends one
more message and counts what arrives before that.
"""

from __future__ import annotations

import errno
import json
import os
import resource
import signal
import sys
import time
from typing import Any

import zmq

from behaviour.inside.case import Case, Inherited
from behaviour.inside.catalogue import CASES
from behaviour.inside.pairs import SENDERS, drain, put

PATIENCE = 0.6  # seconds that a child may take …
SPINNING = 0.1  # … but one that neither sleeps nor has used so much processor time gets up to …
LIMIT = 4.0  # … this, for the machine may be busy
ARRIVAL = 1.0  # seconds that a message may take


def main() -> None:
    """Set the scene, fork, and tell what was seen."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    case = CASES[sys.argv[1]]
    inherited = case.make()
    _tell(ready=True)
    pid = os.fork()
    if pid == 0:
        _touch(case, inherited)
    _tell(**_watch(pid))
    _tell(**_count_messages(inherited))
    os._exit(0)  # leaving softly might wait for threads of libzmq


def _tell(**facts: Any) -> None:
    os.write(1, (json.dumps(facts) + "\n").encode())


def _touch(case: Case, inherited: Inherited) -> None:
    before = len(os.listdir("/proc/self/fd"))
    facts: dict[str, Any]
    try:
        value = case.touch(inherited)
        facts = {"returned": value if isinstance(value, (str, int)) else ""}
    except BaseException as raised:
        number = raised.errno if isinstance(raised, zmq.ZMQError) else 0
        facts = {"raised": type(raised).__name__, "errno": errno.errorcode.get(number or 0, "")}
    _tell(**facts, freed=before - len(os.listdir("/proc/self/fd")))
    time.sleep(case.lingers)
    os._exit(0)


def _watch(pid: int) -> dict[str, Any]:
    """Wait for the child; tell how it ended, with ``spins`` or ``sleeps`` for one that had to be killed."""
    start, awake = time.monotonic(), time.monotonic()
    while True:
        ended, status, _ = os.wait4(pid, os.WNOHANG)
        if ended:
            return {"died": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0}
        now = time.monotonic()
        state, used = _state(pid)
        awake = now if state == "R" else awake
        sleeps = now - awake > PATIENCE / 2
        if now - start > (PATIENCE if sleeps or used > SPINNING else LIMIT):
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            return {"killed": "sleeps" if sleeps else "spins"}
        time.sleep(0.01)


def _state(pid: int) -> tuple[str, float]:
    """Give the letter of a process's state and the seconds of processor time that it has used."""
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rpartition(") ")[2].split()
    return fields[0], (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _count_messages(inherited: Inherited) -> dict[str, Any]:
    """Send one more message in the parent; count those of the child and those queued that came until then.

    ``parent_works`` says whether that message came; None where the protocol allows none.
    """
    socket, peer = inherited.socket, inherited.peer
    if peer is None:
        return {}
    sender, receiver = (peer, socket) if socket and socket.getsockopt(zmq.TYPE) not in SENDERS else (socket, peer)
    bodies = []
    if inherited.queued:
        bodies += drain(socket, 0.1)
    sent = sender is not None and _send_more(sender)
    bodies += drain(receiver, ARRIVAL, last=b"parent" if sent else b"child")
    return {
        "delivered": sum(b"child" in body for body in bodies),
        "received": bodies.count(b"queued"),
        "parent_works": b"parent" in bodies if sent else None,
    }


def _send_more(sender: Any) -> bool:
    try:
        put(sender, b"parent", zmq.NOBLOCK)
    except zmq.ZMQError:  # it is not this socket's turn
        return False
    return True


if __name__ == "__main__":
    main()

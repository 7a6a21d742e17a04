"""Whether a thread waits without a deadline, so that only another thread or process can wake it."""

from __future__ import annotations

import platform

from zmqforklint.witness.warden.proc import Stat, system_call

# For each architecture, the system calls that block: None when one always waits for ever, else the position of
# its time limit among the arguments.
_LIMITS: dict[str, dict[int, int | None]] = {
    "x86_64": {
        **dict.fromkeys([0, 1, 19, 20, 34, 42, 43, 45, 47, 61, 72, 73, 130, 247, 288]),
        **{7: 2, 23: 4, 128: 2, 202: 3, 232: 3, 270: 4, 271: 2, 281: 3, 441: 3},
    },
    "aarch64": {
        **dict.fromkeys([25, 32, 63, 64, 65, 66, 95, 133, 202, 203, 207, 212, 242, 260]),
        **{22: 3, 72: 4, 73: 2, 98: 3, 137: 2, 441: 3},
    },
}
_IN_MILLISECONDS = {"x86_64": (7, 232, 281), "aarch64": (22,)}
_MINUS_ONE = 0xFFFFFFFF


def waits_for_ever(pid: int, thread: Stat) -> bool:
    """Whether the thread sleeps in a system call that has no time limit. False when this cannot be known."""
    if thread.state in "Tt":
        return True
    machine = platform.machine()
    call = system_call(pid, thread.id) if thread.state == "S" else None
    if call is None or call[0] not in _LIMITS.get(machine, {}):
        return False
    position = _LIMITS[machine][call[0]]
    if position is None:
        return True
    limit = call[1 + position]
    if call[0] in _IN_MILLISECONDS[machine]:
        return limit & _MINUS_ONE == _MINUS_ONE
    return limit == 0  # a null pointer

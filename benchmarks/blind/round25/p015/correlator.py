"""Radio correlator node: one program that becomes F engine, X engine or monitor, as the table says."""
from __future__ import annotations

import os
import signal
import sys
import time
from dataclasses import dataclass, field

from corr.engines import perform
from corr.node import Node, Role


@dataclass
class Rack:
    node: Node
    roles: tuple[Role, ...] = (Role.F_ENGINE, Role.X_ENGINE)
    pids: dict[int, Role] = field(default_factory=dict)

    def power_up(self) -> None:
        self.node.status("power-up")
        for role in self.roles:
            if (pid := os.fork()) == 0:
                self.become(role)
            self.pids[pid] = role

    def become(self, role: Role) -> None:
        perform(role, self.node)
        os._exit(0)

    def wait(self, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while self.pids and time.monotonic() < deadline:
            pid, _ = os.waitpid(-1, os.WNOHANG)
            if pid:
                self.pids.pop(pid)
            else:
                time.sleep(0.05)
        for pid in self.pids:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def main(argv: list[str]) -> int:
    node = Node.create()
    match argv:
        case []:
            rack = Rack(node)
            rack.power_up()
            rack.wait(2.0)
        case ["--role", name]:
            perform(Role(name), node)
        case _:
            print(f"what is {argv}?", file=sys.stderr)
            return 2
    node.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

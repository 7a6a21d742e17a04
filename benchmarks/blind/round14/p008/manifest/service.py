from __future__ import annotations

import os
import sys

from .checks import CheckingRoom, Declaration
from .desk import PublishingDesk


def launch_agent(endpoint: str, reference: str) -> int:
    pid = os.fork()
    if pid == 0:
        try:
            os.execv(sys.executable, [sys.executable, "-m", "manifest.agent", endpoint, reference])
        finally:
            os._exit(127)
    return pid


def main() -> None:
    declarations = [
        Declaration("GB-1", "870323", 1450.0),
        Declaration("GB-2", "87A", 3.0),
        Declaration("GB-3", "060311", 12.5),
    ]
    with PublishingDesk() as desk:
        accepted = CheckingRoom(desk).check(declarations)
        agents = [launch_agent(desk.inbox_endpoint, ref) for ref in accepted]
        while len(desk.filed) < len(agents) and desk.receive_filing(3000):
            pass
        for pid in agents:
            os.waitpid(pid, 0)
        print(sorted(desk.filed))


if __name__ == "__main__":
    main()

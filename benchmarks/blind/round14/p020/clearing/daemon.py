from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .bus import EventBus, bus
from .detach import detach
from .margin import cycle


@dataclass(frozen=True)
class DaemonConfig:
    pidfile: Path
    cycles: int = 2
    foreground: bool = False


class SettlementDaemon:
    def __init__(self, config: DaemonConfig, events: EventBus) -> None:
        self.config = config
        self.events = events

    def start(self) -> None:
        if not self.config.foreground:
            detach(self.config.pidfile)
        self.events.connect()
        self.work()

    def work(self) -> None:
        for _ in range(self.config.cycles):
            cycle()
        self.config.pidfile.unlink(missing_ok=True)


def main(argv: list[str]) -> None:
    pidfile = Path(tempfile.gettempdir()) / "settlement-daemon.pid"
    SettlementDaemon(DaemonConfig(pidfile, foreground="-f" in argv), bus).start()


if __name__ == "__main__":
    main(sys.argv[1:])

"""A relay daemon: detaches itself first, opens its sockets afterwards."""
from __future__ import annotations

import json
import logging
import os
import sys
import tempfile
import time
from pathlib import Path

from relay.daemon import Daemon
from relay.service import Relay


class RelayDaemon(Daemon):
    def __init__(self, config: dict, pidfile: Path) -> None:
        super().__init__(pidfile)
        self.config = config

    def run(self) -> None:
        relay = Relay(**self.config)
        try:
            relay.work(rounds=3)
        finally:
            relay.close()


def main() -> int:
    folder = Path(tempfile.mkdtemp(prefix="relayd-"))
    config = json.loads('{"inlet": "tcp://127.0.0.1:*", "outlet": "tcp://127.0.0.1:50431"}')
    daemon = RelayDaemon(config, folder / "pid")
    if daemon.start():
        time.sleep(0.3)
        print("started", daemon.pidfile.exists())
        return 0
    return 0


if __name__ == "__main__":
    logging.basicConfig()
    sys.exit(main())

"""Observatory: telescope drivers are forked first, the hub opens its sockets later."""
from __future__ import annotations

import json
import multiprocessing
import os
import tempfile
from typing import Any, Dict, List

from telescopes import load_drivers
from telescopes.hub import Hub

DEFAULT = '{"drivers": ["telescopes.optical", "telescopes.radio"], "exposures": 2}'


class Fleet:
    def __init__(self, url: str, config: Dict[str, Any]) -> None:
        drivers = load_drivers(config["drivers"])
        self.expected = len(drivers) * config["exposures"]
        self.processes: List[multiprocessing.Process] = [
            multiprocessing.Process(target=driver(url).expose, args=(config["exposures"],))
            for driver in drivers
        ]

    def start(self) -> "Fleet":
        for process in self.processes:
            process.start()
        return self

    def join(self) -> List[int]:
        for process in self.processes:
            process.join(3)
        return [process.exitcode for process in self.processes]


def main() -> None:
    config = json.loads(os.environ.get("OBSERVATORY", DEFAULT))
    with tempfile.TemporaryDirectory() as folder:
        url = f"ipc://{folder}/hub"
        fleet = Fleet(url, config).start()
        hub = Hub(url)
        frames = hub.collect(fleet.expected)
        print(sorted(frame["source"] for frame in frames))
        print(fleet.join())
        hub.close()


if __name__ == "__main__":
    main()

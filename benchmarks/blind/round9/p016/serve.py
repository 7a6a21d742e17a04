"""Inference launcher: spawned replicas, each with its own line to the router."""
from __future__ import annotations

import multiprocessing
import tempfile
from types import MappingProxyType

from inference.replica import Replica, replica_main
from inference.router import Router

CONFIG = MappingProxyType({"start_method": "spawn", "replicas": 2, "model": "linear"})


def main() -> None:
    mp = multiprocessing.get_context(CONFIG["start_method"])
    with tempfile.TemporaryDirectory() as folder:
        router = Router(f"ipc://{folder}/router")
        replica = Replica(router.url, CONFIG["model"])
        replica.warm_up()
        processes = [
            mp.Process(target=replica_main, args=(replica, number))
            for number in range(CONFIG["replicas"])
        ]
        for process in processes:
            process.start()
        print(sorted(router.gather(CONFIG["replicas"])))
        for process in processes:
            process.join(3)
        replica.close()
        router.close()


if __name__ == "__main__":
    main()

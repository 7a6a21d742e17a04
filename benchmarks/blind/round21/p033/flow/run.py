from __future__ import annotations

import sys
from collections import Counter
from operator import methodcaller

import zmq

from .settings import Settings
from .stage import Stage


def launch(settings: Settings) -> Counter[str]:
    hub = zmq.Context()
    sink = hub.socket(zmq.PULL)
    url = f"tcp://127.0.0.1:{sink.bind_to_random_port('tcp://127.0.0.1')}"
    stages = [cls(url, settings.batch).check() for cls in Stage.registry.values()]
    seen: Counter[str] = Counter()
    procs = [settings.launch.mp.Process(target=methodcaller("work"), args=(s,), name=s.label) for s in stages]
    for p in procs:
        p.start()
    for p in procs:
        p.join(settings.patience)
        if p.exitcode is None:
            print("late:", p.name, file=sys.stderr)
            p.kill()
    while sink.poll(300):
        seen[sink.recv_json()["stage"]] += 1
    sink.close(0)
    hub.term()
    return seen


if __name__ == "__main__":
    print(launch(Settings(batch=4)))

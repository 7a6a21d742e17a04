import multiprocessing
import os
from contextlib import ExitStack

import zmq

from . import bus, settings, station


def ledger(stack: ExitStack) -> zmq.Socket:
    ctx = stack.enter_context(zmq.Context())
    pull = stack.enter_context(ctx.socket(zmq.PULL))
    pull.bind(bus.ENDPOINT)
    return pull


def main() -> None:
    mp = multiprocessing.get_context(settings.bench.start_method)
    with ExitStack() as stack:
        stack.callback(os.unlink, settings.bus.socket)
        stack.callback(bus.hangup)
        pull = ledger(stack)
        bus.emit("shift", serials=len(settings.bench.serials))
        todo, done = mp.Queue(), mp.Queue()
        stations = [
            mp.Process(target=station.station, args=(n, todo, done), daemon=True)
            for n in range(settings.bench.stations)
        ]
        for s in settings.bench.serials:
            todo.put(s)
        for p in stations:
            todo.put(None)
            p.start()
        results = [done.get(timeout=6) for _ in settings.bench.serials]
        for p in stations:
            p.join(2)
        kinds: dict[str, int] = {}
        while pull.poll(300):
            kind = pull.recv_json()["kind"]
            kinds[kind] = kinds.get(kind, 0) + 1
        print("passed:", sorted(serial for _, serial, ok in results if ok), "ledger:", kinds)


if __name__ == "__main__":
    main()

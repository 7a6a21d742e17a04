import random
import sys
import tempfile
from collections import Counter
from multiprocessing import Process
from pathlib import Path
from typing import Iterable, List

import zmq

from .lane import LaneController
from .messaging import BusSink, MessageBus
from .model import LaneEvent, Parcel


class SorterApplication:
    LANES = 3
    PARCELS_PER_LANE = 5

    def __init__(self, endpoint: str) -> None:
        self._context = zmq.Context.instance()
        self._inlet = self._context.socket(zmq.PULL)
        self._inlet.bind(endpoint)
        sink = BusSink(endpoint)
        self._lanes = [LaneController(n, sink) for n in range(self.LANES)]
        self._tally: Counter = Counter()

    def run(self) -> Counter:
        for lane in self._lanes:
            lane.announce()
        self._read_events(300)
        processes = [Process(target=lane.run, args=(self._parcels(),)) for lane in self._lanes]
        for process in processes:
            process.start()
        self._read_events(500)
        self._stop(processes)
        return self._tally

    def _parcels(self) -> List[Parcel]:
        return [
            Parcel(f"JJD{random.randrange(10**8):08d}", random.randrange(200, 12000))
            for _ in range(self.PARCELS_PER_LANE)
        ]

    def _read_events(self, patience_ms: int) -> None:
        while self._inlet.poll(patience_ms):
            event = LaneEvent.from_frames(self._inlet.recv_multipart())
            self._tally[event.state.value] += 1

    @staticmethod
    def _stop(processes: Iterable[Process]) -> None:
        for process in processes:
            process.join(2.5)
            if process.exitcode is None:
                process.kill()
                process.join()

    def close(self) -> None:
        MessageBus.get_instance().shutdown()
        self._inlet.close(0)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        app = SorterApplication("ipc://" + str(Path(folder, "events")))
        try:
            tally = app.run()
        finally:
            app.close()
    for state, count in tally.most_common():
        print(f"{state:10} {count:4}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

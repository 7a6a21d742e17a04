import sys
import tempfile

import zmq

from taskfarm import Farm, recipes
from taskfarm.telemetry import meter

TEXT = "the quick brown fox jumps over the lazy dog and the dog does not mind the fox"


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        collector = zmq.Context.instance().socket(zmq.SUB)
        collector.subscribe(b"farm.")
        collector.bind(f"ipc://{folder}/stats")
        meter.start(f"ipc://{folder}/stats", "farm")
        collector.poll(200)
        with Farm(hands=2) as farm:
            for shift in range(count):
                meter.count("submitted")
                farm.submit(lambda shift=shift: recipes.top_words(recipes.rotate(TEXT, shift)))
            farm.submit(lambda: 1 / 0)
            for number, value in sorted(farm.results().items()):
                print(number, value)
        statistics: dict[bytes, int] = {}
        while collector.poll(200):
            name, _, kind = collector.recv_multipart()
            statistics[name] = statistics.get(name, 0) + 1
        print(statistics)
        meter.stop()
        collector.close(linger=0)


if __name__ == "__main__":
    main(int(sys.argv[1]))

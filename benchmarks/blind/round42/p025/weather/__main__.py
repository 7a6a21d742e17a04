import multiprocessing as mp
import sys
import time

import zmq

from . import config
from .bus import Bus
from .display import Display
from .station import observe


def main(path: str) -> None:
    settings = config.read(path)
    context = zmq.Context()
    display = Display(context)
    display.start()

    Bus.configure(f"tcp://127.0.0.1:{display.port}")
    bus = Bus.get()
    time.sleep(0.2)
    bus.publish("service", f"online with {len(settings.regions)} regions")

    stations = [
        mp.Process(target=observe, name=region.name,
                   args=(region, settings.readings, settings.interval))
        for region in settings.regions
    ]
    for station in stations:
        station.start()
    for station in stations:
        station.join(3)
        if station.is_alive():
            print(f"station {station.name} does not stop", file=sys.stderr)
            station.kill()
            station.join()

    bus.publish("service", "offline")
    time.sleep(0.2)
    display.done.set()
    display.join(2)
    Bus.shutdown()
    context.term()
    for topic, values in sorted(display.seen.items()):
        print(topic, len(values), values[-1])


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "weather.ini")

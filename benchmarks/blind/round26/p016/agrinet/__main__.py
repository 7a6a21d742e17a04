import argparse
import multiprocessing
import sys

from .bus import bus
from .monitor import Monitor
from .procs import StationPoller, Watchdog


def main():
    parser = argparse.ArgumentParser(prog="agrinet")
    parser.add_argument("--stations", nargs="+", default=["hill"])
    args = parser.parse_args()

    monitor = Monitor()
    beats = {name: multiprocessing.Value("i", 0) for name in args.stations}

    def beat(name):
        with beats[name].get_lock():
            beats[name].value += 1

    procs = [StationPoller(name) for name in args.stations]
    procs.append(Watchdog(beats))
    for proc in procs:
        proc.start()
    monitor.watch(1.8, beat)
    for proc in procs:
        proc.join(2)
        if proc.is_alive():
            print(f"{proc.name} did not end", file=sys.stderr)
            proc.kill()
    bus.publish("shutdown")
    for topic, items in monitor.by_topic.items():
        print(topic, len(items))
    bus.close()
    monitor.close()


if __name__ == "__main__":
    main()

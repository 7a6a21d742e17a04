import argparse
import os
import signal
import sys
import time
from collections import Counter

from .alarms import AlarmChannel, Desk
from .monitors import HeartRate, Saturation, observe


def start_bed(monitors, channel: AlarmChannel, seconds: float) -> int:
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        observe(monitors, seconds)
        channel.close()
        code = 0
    finally:
        os._exit(code)


def reap(pids, seconds: float) -> None:
    until = time.monotonic() + seconds
    waiting = set(pids)
    while waiting and time.monotonic() < until:
        for pid in list(waiting):
            if os.waitpid(pid, os.WNOHANG)[0]:
                waiting.discard(pid)
        time.sleep(0.02)
    for pid in waiting:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def main(argv=None) -> int:
    parser = argparse.ArgumentParser(prog="ward")
    parser.add_argument("--beds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=0.4)
    options = parser.parse_args(argv)

    desk = Desk()
    channel = AlarmChannel(desk.address)
    beds = {f"bed-{n + 1}": () for n in range(options.beds)}
    for bed in beds:
        beds[bed] = (HeartRate(bed, channel), Saturation(bed, channel))

    pids = [start_bed(monitors, channel, options.seconds) for monitors in beds.values()]
    seen = Counter()
    for bed, priority, text in desk.watch(options.seconds + 0.6):
        seen[priority.name] += 1
    reap(pids, 2)
    channel.close()
    desk.close()
    print(", ".join(f"{name}: {count}" for name, count in sorted(seen.items())))
    return 0


if __name__ == "__main__":
    sys.exit(main())

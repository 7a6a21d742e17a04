import argparse
import logging
import multiprocessing
import signal
import time

import counters
import telemetry
from sink import Sink

log = logging.getLogger("poller")
DEVICES = [f"sw{n:02d}.core" for n in range(1, 7)]


def ignore_interrupts():
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def poll_round(pool, devices, round_no, previous, interval):
    started = time.monotonic()
    pending = pool.map_async(counters.walk, [(d, round_no) for d in devices])
    current = dict(pending.get(timeout=5))
    for device, samples in current.items():
        for ifindex, bps in counters.rates(previous.get(device, []), samples, interval):
            telemetry.emit("rate", device=device, ifindex=ifindex, bps=round(bps))
    telemetry.emit("round", number=round_no, seconds=time.monotonic() - started)
    return current


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--interval", type=float, default=0.2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(message)s")

    pool = multiprocessing.Pool(args.workers, initializer=ignore_interrupts)
    sink = Sink().start()
    telemetry.configure(sink.endpoint)
    previous = {}
    try:
        for number in range(args.rounds):
            previous = poll_round(pool, DEVICES, number, previous, args.interval)
            time.sleep(args.interval)
    finally:
        pool.terminate()
        pool.join()
        telemetry.shutdown()
        time.sleep(0.2)
        sink.stop()
    log.info("%d events for %d devices", len(sink.events), len(DEVICES))


if __name__ == "__main__":
    main()

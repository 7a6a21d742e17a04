import logging
import logging.handlers
import multiprocessing as mp
import queue
import sys
import tempfile
import time

from calibrate import Calibrator
from frames import load_night
from logrelay import Console, ConsoleRelay

log = logging.getLogger("night")


def reduce_part(calibrator, frames, results, records):
    logging.getLogger().handlers[:] = [logging.handlers.QueueHandler(records)]
    log.info("%s takes %d frames", mp.current_process().name, len(frames))
    for frame in frames:
        results.put(calibrator(frame))


def reduce_night(night, jobs=2):
    frames = load_night(night)
    bias, flat, *science = frames
    calibrator = Calibrator(bias, flat)
    results = mp.Queue()
    records = mp.Queue()
    listener = logging.handlers.QueueListener(records, *logging.getLogger().handlers, respect_handler_level=True)
    parts = [
        mp.Process(target=reduce_part, args=(calibrator, science[i::jobs], results, records))
        for i in range(jobs)
    ]
    for part in parts:
        part.start()
    listener.start()
    table = {}
    deadline = time.monotonic() + 4
    while len(table) < len(science) and time.monotonic() < deadline:
        try:
            name, flux = results.get(timeout=0.25)
        except queue.Empty:
            continue
        table[name] = flux
    for part in parts:
        part.join(1)
        if part.is_alive():
            part.kill()
    listener.stop()
    log.info("night %s: %d of %d frames", night, len(table), len(science))
    return table


def main(night):
    with tempfile.TemporaryDirectory() as tmp:
        endpoint = f"ipc://{tmp}/console"
        console = Console(endpoint)
        console.start()
        relay = ConsoleRelay(endpoint)
        relay.setFormatter(logging.Formatter("%(name)s: %(message)s"))
        logging.basicConfig(level=logging.INFO, handlers=[relay])
        time.sleep(0.2)
        log.info("reducing %s", night)
        for name, flux in sorted(reduce_night(night).items()):
            print(f"{name}  {flux:.4f}")
        time.sleep(0.2)
        logging.getLogger().removeHandler(relay)
        relay.close()
        console.done.set()
        console.join(1)
        print(*console.lines, sep="\n")


if __name__ == "__main__":
    main(sys.argv[1])

import argparse
import functools
import logging
import multiprocessing
import queue
import tempfile
import threading
from multiprocessing.dummy import Pool

import zmq

from display import Display
from fcs import Block, blocks, pack
from gating import GATES

log = logging.getLogger("cytometer")
DONE = None


def evaluate(display: Display, block: Block) -> dict[str, int]:
    counts = {name: gate(block) for name, gate in GATES.items()}
    display.show("gates", block=block.number, **counts)
    return counts


def archive(path: str, inbox, notices) -> None:
    """Compression takes a core of its own."""
    written = 0
    with open(path, "wb") as out:
        while (block := inbox.get(timeout=5)) is not DONE:
            written += out.write(pack(block))
            notices.put(("archived", {"block": block.number, "bytes": written}))
    notices.put(DONE)


def forward(notices, display: Display) -> None:
    while True:
        try:
            notice = notices.get(timeout=5)
        except queue.Empty:
            log.error("archive is silent")
            return
        if notice is DONE:
            return
        topic, values = notice
        display.show(topic, **values)


def run(events: int, folder: str) -> None:
    context = zmq.Context()
    display = Display(context, f"ipc://{folder}/screen")
    display.show("run", events=events)

    inbox, notices = multiprocessing.Queue(), multiprocessing.Queue()
    archiver = multiprocessing.Process(target=archive, args=(f"{folder}/run.bin", inbox, notices))
    archiver.start()
    forwarder = threading.Thread(target=forward, args=(notices, display))
    forwarder.start()

    def tee():
        for block in blocks(events):
            inbox.put(block)
            yield block
        inbox.put(DONE)

    totals = dict.fromkeys(GATES, 0)
    with Pool(3) as pool:
        for counts in pool.imap(functools.partial(evaluate, display), tee()):
            for name, count in counts.items():
                totals[name] += count

    archiver.join(4)
    if archiver.is_alive():
        archiver.kill()
    forwarder.join(6)
    display.show("run", finished=True, **totals)
    log.info("%s, %d messages to the screen", totals, display.sent)
    display.close()
    context.term()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=int, default=2000)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    with tempfile.TemporaryDirectory(prefix="cytometer-") as scratch:
        run(arguments.events, scratch)

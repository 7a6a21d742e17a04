"""Document intake: extract, redact and summarise scanned letters in stages."""
from __future__ import annotations

import argparse
import logging
from collections.abc import Iterable
from contextlib import ExitStack
from multiprocessing import Process, SimpleQueue

from bus import Bus, Watcher
from model import Batch, Letter
from stages import Stage

log = logging.getLogger("intake")

LETTERS = (
    Letter("2024-0001", "Dear Sir, my account 4401-22 was charged twice. Kind regards, J. Moss"),
    Letter("2024-0002", "Please close account 9120-01 at the end of May."),
    Letter("2024-0003", "I never received the form for account 7733-90. Yours, P. Lind"),
    Letter("2024-0004", "Thank you for the quick answer."),
)


def batches(count: int) -> Iterable[Batch]:
    for number in range(count):
        yield Batch(number, LETTERS[number::count])


def run_stage(stage: Stage, batch: Batch, bus: Bus) -> Batch:
    """Each stage gets a process of its own, so that a bad scan cannot take us down."""
    outcome: SimpleQueue[Batch] = SimpleQueue()
    process = Process(
        target=stage.execute, args=(batch, bus, outcome), name=f"{stage.label}-{batch.number}"
    )
    process.start()
    process.join(3)
    if process.exitcode is None:
        process.kill()
        process.join()
    if process.exitcode or outcome.empty():
        log.warning("%s failed, batch %d continues unchanged", process.name, batch.number)
        return batch
    return outcome.get()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--batches", type=int, default=2)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")

    with ExitStack() as stack:
        bus = Bus.open()
        stack.callback(bus.close)
        watcher = stack.enter_context(Watcher(bus.context, bus.endpoint))
        for batch in batches(options.batches):
            for stage in Stage.in_order():
                batch = run_stage(stage, batch, bus)
            bus.progress("stored", batch.number, len(batch.letters))
            for letter in batch.letters:
                log.info("%s: %s", letter.reference, letter.summary)
        for line in watcher.drain():
            log.info("seen %s", line)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

from __future__ import annotations

import argparse
import logging
import tempfile
from pathlib import Path

from .bus import RelayBus
from .delivery import Delivery

log = logging.getLogger("dropbox")

SAMPLES = {
    1: {"payroll.bacs": "099 40-12-33 000185000", "suppliers.sepa": "<CstmrCdtTrfInitn/>"},
    2: {"fx.swift": "{1:F01MIDLGB22AXXX}", "notes.docx": "not a payment"},
}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--passes", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")

    with tempfile.TemporaryDirectory(prefix="dropbox") as tmp:
        root = Path(tmp)
        inbox, done = root / "in", root / "done"
        inbox.mkdir()
        done.mkdir()
        bus = RelayBus(f"ipc://{root}/relay", f"ipc://{root}/beat")
        delivery = Delivery(bus, done)
        for number in range(1, args.passes + 1):
            for name, text in SAMPLES.get(number, {}).items():
                (inbox / name).write_text(text)
            waiting = sorted(inbox.iterdir())
            bus.beat(len(waiting))
            for path in waiting:
                delivery.submit(path)
            for name, code in sorted(delivery.collect(1.5).items()):
                log.info("pass %d %-16s exit %d", number, name, code)
        bus.shutdown()


if __name__ == "__main__":
    main()

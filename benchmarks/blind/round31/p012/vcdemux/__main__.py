from __future__ import annotations

import argparse
import logging
import tempfile
from pathlib import Path

from .archive import PassArchive
from .demux import Demultiplexer
from .frames import synthesize
from .outlet import OutletSpec

CHANNELS = (0, 3, 7)
SCID = 0x5A


def main() -> int:
    parser = argparse.ArgumentParser(prog="vcdemux")
    parser.add_argument("--frames", type=int, default=120)
    parser.add_argument("--pass-id", default="SVB-20931")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(name)s: %(message)s")

    with tempfile.TemporaryDirectory(prefix="vcdemux") as tmp:
        endpoint = f"ipc://{Path(tmp) / 'archive'}"
        archive = PassArchive(endpoint)
        archive.start()
        archive.ready.wait(2)

        demux = Demultiplexer(SCID, [OutletSpec(v, endpoint) for v in CHANNELS])
        demux.begin_pass(args.pass_id)
        demux.start()
        for raw in synthesize(SCID, CHANNELS, args.frames):
            demux.feed(raw)
        demux.end_pass()
        records = archive.finish()

    for (label, kind), count in sorted(records.items()):
        print(f"{label} {kind} {count}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

import argparse
import logging
import random
import tempfile
from pathlib import Path

from . import ccsds
from .supervisor import Supervisor


def downlink(path: Path, seed: int, bands: int = 3, lines: int = 40) -> Path:
    rng = random.Random(seed)
    with path.open("wb") as fh:
        for seq in range(lines):
            for apid in range(1, bands + 1):
                fh.write(ccsds.pack(apid, seq, rng.randbytes(64)))
    return path


def main() -> int:
    parser = argparse.ArgumentParser(prog="ingest")
    parser.add_argument("--passes", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    with tempfile.TemporaryDirectory(prefix="ing-") as tmp:
        supervisor = Supervisor(Path(tmp))
        try:
            for n in range(args.passes):
                supervisor.launch(downlink(Path(tmp) / f"S2_{n:03d}.raw", n))
            for scene, report in sorted(supervisor.collect(6).items()):
                logging.info("%s: bands %s at nice %s", scene, report["bands"], report["nice"])
        finally:
            supervisor.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

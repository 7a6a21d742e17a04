from __future__ import annotations

import argparse
import logging
import tempfile
from pathlib import Path

from actors import ActorSystem
from stages import Counter, Tokenizer


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--lines", type=int, default=2)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as folder:
        system = ActorSystem(Path(folder))
        tokens = system.add(Tokenizer("tokens"))
        counts = system.add(Counter("counts"))
        system.wire(tokens, counts)
        feed = system.outlet_to(tokens)
        system.run_for(1.0)
        logging.info("ran %d actors for %d lines", len(system.actors), options.lines)
        feed.dispose()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

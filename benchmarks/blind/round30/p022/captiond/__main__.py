from __future__ import annotations

import argparse
import logging

from .muxer import Muxer
from .spec import SCRIPT, StageSpec
from .stage import LineBreaker, Stage

log = logging.getLogger("captiond")


def main() -> None:
    parser = argparse.ArgumentParser(prog="captiond")
    parser.add_argument("--language", action="append", default=[])
    parser.add_argument("--patience", type=float, default=2.0)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")

    with Muxer() as muxer:
        stages: list[Stage] = [
            LineBreaker(StageSpec(language=language, endpoint=muxer.endpoint)) for language in args.language or ["de"]
        ]
        for stage in stages:
            log.info("starting %s", stage.describe())
            stage.start()
        got = muxer.collect(len(SCRIPT) * len(stages), args.patience)
        for stage in stages:
            stage.join(1.5)
            if stage.is_alive():
                stage.kill()
        log.info("%d cues", got)
        for language, texts in sorted(muxer.tracks.items()):
            print(language, texts)


if __name__ == "__main__":
    main()

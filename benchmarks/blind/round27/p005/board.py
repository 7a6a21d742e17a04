from __future__ import annotations

import configparser
import os
import sys
import tempfile
import time

from detach import detach
from feed import ScoreFeed
from match import Match


def play(match: Match, feed: ScoreFeed, tick: float) -> None:
    for line in match.minutes():
        feed.publish("score", line)
        if line["minute"] == match.half_minutes:
            feed.publish("pause", line)
        print(line["minute"], line["score"])
        time.sleep(tick)
    feed.publish("final", line)


def main(path: str) -> int:
    config = configparser.ConfigParser()
    with open(path, encoding="utf-8") as source:
        config.read_file(source)
    match = Match.from_config(config)
    folder = tempfile.mkdtemp(prefix="board")
    try:
        feed = ScoreFeed(f"ipc://{folder}/feed")
    except OSError as exc:
        print(f"cannot open the feed: {exc}", file=sys.stderr)
        return 1
    print(f"{match.home} - {match.guest}, log in {folder}")
    detach(os.path.join(folder, "board.log"), wait=6)
    with feed:
        play(match, feed, config.getint("board", "tick_ms") / 1000)
        print(f"{feed.sent} messages")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

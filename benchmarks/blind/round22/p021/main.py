"""Chapter 4 example: a word counting actor system whose actors live in processes of their own."""
import logging
import sys

from actors.system import ActorSystem
from wordcount import Counter, Splitter

TEXT = [
    "the ring passes the token",
    "the token passes the baton",
    "a baton is a token",
]


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s: %(message)s")
    with ActorSystem("words") as system:
        system.declare("counter", Counter)
        system.declare("splitter", Splitter)
        system.start()
        for line in TEXT:
            system.refs["splitter"] << ("line", line)
        system.refs["splitter"] << ("flush", None)
        totals = system.ask_result(timeout_ms=1500)
    if totals is None:
        print("no totals arrived")
        return 0
    for word, n in sorted(totals.items()):
        print(f"{word:8} {n}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

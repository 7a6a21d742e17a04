import argparse
import logging

from .hub import Hub


def main() -> None:
    parser = argparse.ArgumentParser(prog="relay")
    parser.add_argument("--rooms", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    names = [f"room{n}" for n in range(args.rooms)]
    with Hub(names) as hub:
        for name in names:
            for nick in ("ada", "bert", "cleo"):
                hub.tell(name, "join", nick=nick)
            hub.tell(name, "say", nick="ada", text=f"hello {name}")
            hub.tell(name, "say", nick="bert", text="/names")
            hub.tell(name, "close")
        hub.pump(4)
    for nick, lines in sorted(hub.delivered.items()):
        logging.info("%s got %d lines", nick, len(lines))
    logging.info("%s", dict(hub.kinds))


if __name__ == "__main__":
    main()

import argparse

from ptyhost import feed, plugins
from ptyhost.session import Session


def main():
    parser = argparse.ArgumentParser(description="record plugins")
    parser.add_argument("--plugin", action="append", default=[])
    parser.add_argument("--quiet", action="store_true")
    args = parser.parse_args()

    feed.open_feed()
    for name in args.plugin:
        session = Session(plugins.create(name))
        code = session.run()
        if not args.quiet:
            print(name, "exit", code, bytes(session.transcript).decode().split())


if __name__ == "__main__":
    main()

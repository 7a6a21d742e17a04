import argparse

from .bots import BOTS
from .room import Room


def main():
    parser = argparse.ArgumentParser(prog="clubroom")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--bots", default=",".join(sorted(BOTS)))
    args = parser.parse_args()

    room = Room(args.rounds)
    try:
        room.crier.headline("doors open")
        for nick in args.bots.split(","):
            room.hire(nick)
        room.listen()
    finally:
        room.close()
    for nick, count in sorted(room.summary().items()):
        print("%-8s %d" % (nick, count))


if __name__ == "__main__":
    main()

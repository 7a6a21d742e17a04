import argparse
import multiprocessing as mp
import queue
import time

from .bots import Bot
from .hub import Hub
from .people import Person


def moderate(hub: Hub, outbox: mp.Queue, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        hub.pump(50)
        try:
            while True:
                hub.publish(*outbox.get_nowait())
        except queue.Empty:
            pass


def main() -> None:
    parser = argparse.ArgumentParser(prog="chat")
    parser.add_argument("--room", default="lobby")
    parser.add_argument("--bots", nargs="*", default=["greeter", "dice"])
    args = parser.parse_args()

    hub = Hub(args.room)
    outbox: mp.Queue = mp.Queue()
    bots = [Bot.kinds[name](hub, outbox) for name in args.bots]
    for bot in bots:
        bot.launch()
    ports = (hub.entrance_port, hub.speaker_port)
    people = [
        Person("ann", args.room, ports, ["hello", "!roll 2d6"]),
        Person("bob", args.room, ports, ["hi all", "!roll 1d20", "bye"]),
    ]
    for person in people:
        person.start()
    moderate(hub, outbox, seconds=1.2)
    for bot in bots:
        bot.retire()
    for person in people:
        person.join(4)
    hub.close()
    print(f"{len(hub.history)} lines said in {args.room}")
    print("\n".join(people[0].heard))


if __name__ == "__main__":
    main()

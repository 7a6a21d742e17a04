import multiprocessing as mp

from lobby import wires
from lobby.rooms import Room


def main() -> None:
    wires.current().shout("lobby opens")
    rooms = [Room(name) for name in ("red", "blue")]
    for room in rooms:
        room.start()
    for room in rooms:
        room.join()
    print({room.name: room.exitcode for room in rooms})
    wires.current().shout("lobby closes")
    wires.reset()


if __name__ == "__main__":
    main()

"""Run the hub with two rooms and print the transcript."""
import logging
from functools import partial

from . import prefork, wire
from .room import Room

ROOMS = [Room("lobby", ["hello", "anyone here?"]), Room("dev", ["deploying now"])]


def transcript(hub, quiet_ms=500):
    while hub.poll(quiet_ms):
        yield wire.Envelope.parse(hub.recv_multipart())


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    hub, endpoint = wire.open_hub()
    pids = {prefork.start(partial(room.serve, endpoint)) for room in ROOMS}
    codes = prefork.reap(pids, patience=3)
    for room, kind, text in transcript(hub):
        print(f"[{room}] {kind}: {text}")
    print("exit codes", sorted(codes.values()))
    hub.close()


main()

"""Moderation desk: starts workers for chat rooms and reads their verdicts."""
import zmq

from moderation.base import Messenger, Worker
from moderation.rules import score

ROOMS = {
    "lobby": ["hello there", "BUY GOLD NOW", "see http://x.example"],
    "guild": ["yessssssss", "good game"],
}


class RoomModerator(Worker):
    def __init__(self, room, lines, messenger):
        super().__init__(f"mod-{room}", messenger)
        self.room, self.lines = room, lines

    def work(self, out):
        for line in self.lines:
            if points := score(line):
                out.send_json({"room": self.room, "line": line, "points": points})


def main():
    ctx = zmq.Context()
    desk = ctx.socket(zmq.PULL)
    desk.linger = 0
    port = desk.bind_to_random_port("tcp://127.0.0.1")
    messenger = Messenger(ctx, f"tcp://127.0.0.1:{port}")
    workers = [RoomModerator(room, lines, messenger) for room, lines in ROOMS.items()]
    for w in workers:
        w.start()
    while desk.poll(600):
        print(desk.recv_json())
    for w in workers:
        w.stop()
        print(w.name, w.exitcode)
    desk.close()
    ctx.term()


if __name__ == "__main__":
    main()

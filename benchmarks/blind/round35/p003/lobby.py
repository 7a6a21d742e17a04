"""Lobby server: a process per room, a common event inbox in the front process."""

import argparse
import os
import random
import sys
import time
import traceback

import zmq

from feeds import room_feed, stdout_feed, tee


class Room:
    def __init__(self, name, push, seats=4):
        self.name = name
        self.push = push
        self.seats = seats
        self.players = []

    def join(self, player):
        if len(self.players) >= self.seats:
            self.push(kind="refused", player=player)
            return False
        self.players.append(player)
        self.push(kind="joined", player=player)
        return True

    def play(self, rng):
        for n in range(self.seats + 1):
            self.join(f"p{rng.randrange(1000):03d}")
        self.push(kind="closed", players=len(self.players))


def start_room(room, seed):
    pid = os.fork()
    if pid:
        return pid
    status = 0
    try:
        room.play(random.Random(seed))
    except Exception:
        traceback.print_exc()
        status = 1
    sys.stdout.flush()
    os._exit(status)


def reap(pids, limit):
    deadline = time.monotonic() + limit
    left = set(pids)
    while left and time.monotonic() < deadline:
        for pid in list(left):
            done, _ = os.waitpid(pid, os.WNOHANG)
            if done:
                left.discard(pid)
        time.sleep(0.02)
    for pid in left:
        os.kill(pid, 9)
        os.waitpid(pid, 0)
    return len(left)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--rooms", nargs="+", default=["main"])
    ap.add_argument("--seed", type=int, default=7)
    args = ap.parse_args()

    ctx = zmq.Context()
    inbox = ctx.socket(zmq.PULL)
    port = inbox.bind_to_random_port("tcp://127.0.0.1")
    url = f"tcp://127.0.0.1:{port}"

    rooms = []
    for name in args.rooms:
        push = tee(room_feed(ctx, url, name), stdout_feed(name))
        push(kind="opened")
        rooms.append(Room(name, push))

    sys.stdout.flush()
    pids = [start_room(room, args.seed + i) for i, room in enumerate(rooms)]
    late = reap(pids, 3.0)
    seen = 0
    while inbox.poll(200):
        inbox.recv_multipart()
        seen += 1
    print(f"{seen} events, {late} rooms stopped by force")
    ctx.destroy(linger=0)


if __name__ == "__main__":
    main()

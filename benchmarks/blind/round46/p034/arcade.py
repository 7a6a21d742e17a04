import argparse
import os
import tempfile
import threading
import time

import zmq

from board import ScoreBoard
from machines import Machine
from scoreserver import GAMES, ScoreServer

NAMES = ["ann", "ben", "cat", "dan", "eve"]


def watch(url, lines, stop):
    sub = zmq.Context.instance().socket(zmq.SUB)
    sub.setsockopt_string(zmq.SUBSCRIBE, "")
    sub.connect(url)
    while not stop.is_set():
        if sub.poll(50):
            lines.append(sub.recv_string(zmq.NOBLOCK))
    sub.close(0)


def evening(server, count):
    """All machines play, then the server is told to stop."""
    games = sorted(GAMES)
    machines = [
        Machine(server.server_address, name, games[i % len(games)])
        for i, name in enumerate(NAMES[:count])
    ]
    for machine in machines:
        machine.start()
    for machine in machines:
        machine.join(5)
    time.sleep(0.3)
    server.shutdown()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--players", type=int, default=2)
    args = parser.parse_args()

    url = "ipc://" + os.path.join(tempfile.mkdtemp(prefix="arcade-"), "board")
    board = ScoreBoard(url)
    lines, stop = [], threading.Event()
    watcher = threading.Thread(target=watch, args=(url, lines, stop), daemon=True)
    watcher.start()
    time.sleep(0.2)

    board.headline("arcade open")
    with ScoreServer(board) as server:
        threading.Thread(target=evening, args=(server, args.players), daemon=True).start()
        server.serve_forever(poll_interval=0.05)
    board.headline("arcade closed, leader: %s" % board.leader())

    time.sleep(0.2)
    stop.set()
    watcher.join(2)
    board.close()
    for line in lines:
        print(line)


if __name__ == "__main__":
    main()

from __future__ import annotations

import argparse
import pickle
import random
import tempfile
import time
from multiprocessing.dummy import Process as Player
from pathlib import Path

import zmq

from game import Nim
from mcts import search
from services import Hub, ReplayWriter


def play_games(hub: Hub, count: int, playouts: int, seed: int) -> None:
    rng = random.Random(seed)
    with hub.connect() as out:
        for _ in range(count):
            state, record = Nim(), []
            while not state.over:
                move = search(state, playouts, rng)
                record.append((state.heaps, move))
                state = state.play(move)
            out.send_pyobj(("game", (seed, 1 - state.player, record)), zmq.NOBLOCK)


def collect(hub: Hub, writer: ReplayWriter, expected: int, seconds: float) -> list[str]:
    notices, games = [], 0
    deadline = time.monotonic() + seconds
    while games < expected and time.monotonic() < deadline:
        if not hub.inbox.poll(100):
            continue
        kind, body = hub.inbox.recv_pyobj(zmq.NOBLOCK)
        if kind == "game":
            writer.submit(body)
            games += 1
        else:
            notices.append(body)
    return notices


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--players", type=int, default=2)
    parser.add_argument("--games", type=int, default=5)
    parser.add_argument("--playouts", type=int, default=60)
    args = parser.parse_args()

    with tempfile.TemporaryDirectory() as tmp:
        writer = ReplayWriter(Path(tmp) / "replay.pickle")
        writer.start()

        hub = Hub()
        writer.attach(hub)
        players = [
            Player(target=play_games, args=(hub, args.games, args.playouts, seed))
            for seed in range(args.players)
        ]
        for player in players:
            player.start()
        notices = collect(hub, writer, args.players * args.games, seconds=6)
        for player in players:
            player.join()
        writer.stop()
        games = pickle.loads(writer.path.read_bytes())
        print(notices)
        print(len(games), "games, first player won", sum(winner == 0 for _, winner, _ in games))
        hub.close()


if __name__ == "__main__":
    main()

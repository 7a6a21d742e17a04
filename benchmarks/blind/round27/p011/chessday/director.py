from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
from concurrent.futures import ProcessPoolExecutor

import zmq

from . import bus, games, swiss


class Wallboard:
    """Shows the games as they come in."""

    def __init__(self) -> None:
        self.inbox = bus.CONTEXT.socket(zmq.PULL)
        self.inbox.bind(bus.board_address())
        self.rows: list[str] = []

    def refresh(self) -> int:
        while self.inbox.poll(0):
            outcome = self.inbox.recv_pyobj(zmq.NOBLOCK)
            self.rows.append(f"{outcome.round}.{outcome.board} {outcome.score}")
        return len(self.rows)

    def close(self) -> None:
        self.inbox.close(0)


async def play_round(number: int, players: list[swiss.Player], pool: ProcessPoolExecutor) -> None:
    loop = asyncio.get_running_loop()
    pairs = swiss.pair(players)
    jobs = [
        loop.run_in_executor(pool, games.play, number, board, (w.number, w.rating), (b.number, b.rating))
        for board, (w, b) in enumerate(pairs, 1)
    ]
    outcomes = await asyncio.wait_for(asyncio.gather(*jobs), timeout=3)
    for (white, black), outcome in zip(pairs, outcomes):
        white.points += outcome.score
        black.points += 1 - outcome.score


async def tournament(count: int, rounds: int) -> None:
    players = [swiss.Player(n, 1400 + 37 * n) for n in range(1, count + 1)]
    wallboard = Wallboard()
    with ProcessPoolExecutor(max_workers=2) as pool:
        for number in range(1, rounds + 1):
            await play_round(number, players, pool)
            print("round", number, "rows on the wall:", wallboard.refresh())
    wallboard.close()
    for player in sorted(players, key=lambda p: -p.points)[:3]:
        print(player.number, player.rating, player.points)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--players", type=int, default=6)
    parser.add_argument("--rounds", type=int, default=2)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CHESSDAY_BOARDS"] = f"ipc://{folder}/boards"
        asyncio.run(tournament(args.players, args.rounds))


if __name__ == "__main__":
    main()

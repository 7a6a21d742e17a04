from __future__ import annotations

import tempfile
from itertools import cycle, islice

import zmq

from scores import BoardManager
from scores.serving import get_manager


def play(manager: BoardManager, rounds: int) -> str:
    board = manager.board()
    for points, player in enumerate(islice(cycle("abc"), rounds)):
        board.add(player, points % 5)
    return board.leader()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"ipc://{folder}/news"
        with zmq.Context() as ctx, ctx.socket(zmq.PULL) as news:
            news.bind(url)
            manager = get_manager(url)
            print("winner", play(manager, 12))
            while news.poll(200):
                print(news.recv_json())
            manager.shutdown()


if __name__ == "__main__":
    main()

from __future__ import annotations

import argparse
import itertools
import multiprocessing
from collections import Counter
from multiprocessing.connection import Connection, wait

import zmq

from .instruments import stream_to, timed
from .match import Match
from .players import Player


def play_shard(matches: list[Match], out: Connection) -> None:
    for match in matches:
        out.send((match.left, match.right, match.play()))
    out.send(None)


@timed("round-robin")
def round_robin(matches: list[Match], workers: int) -> Counter:
    totals: Counter = Counter()
    processes, pipes = [], []
    for n in range(workers):
        receiver, sender = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.Process(target=play_shard, args=(matches[n::workers], sender))
        process.start()
        sender.close()
        processes.append(process)
        pipes.append(receiver)
    while pipes:
        ready = wait(pipes, timeout=2)
        if not ready:
            break
        for pipe in ready:
            try:
                item = pipe.recv()
            except EOFError:
                item = None
            if item is None:
                pipes.remove(pipe)
                continue
            left, right, (x, y) = item
            totals[left] += x
            totals[right] += y
    for process in processes:
        process.join(0.5)
        if process.is_alive():
            process.kill()
            process.join()
    return totals


def main() -> None:
    parser = argparse.ArgumentParser(prog="ipd")
    parser.add_argument("--turns", type=int, default=150)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()

    context = zmq.Context.instance()
    dashboard = context.socket(zmq.PULL)
    port = dashboard.bind_to_random_port("tcp://127.0.0.1")
    remove = stream_to(context, f"tcp://127.0.0.1:{port}")

    names = sorted(Player.registry)
    exhibition = Match(names[0], names[1], turns=10, seed=0)
    print("exhibition", exhibition.play())
    matches = [
        Match(a, b, args.turns, seed)
        for seed, (a, b) in enumerate(itertools.combinations(names, 2))
    ]
    for name, points in round_robin(matches, args.workers).most_common():
        print(f"{name:20}{points:6d}")

    labels: Counter = Counter()
    while dashboard.poll(200):
        labels[dashboard.recv_string().split()[0]] += 1
    print("dashboard", dict(labels))
    remove()
    dashboard.close(0)
    context.term()


if __name__ == "__main__":
    main()

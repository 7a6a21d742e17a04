"""Robot cells: pick-and-place plans worked off by one process per cell."""
import multiprocessing as mp
import threading
from collections import deque

import zmq

from leases import LeasePool

CELLS = {
    "weld": {"grip": ["align"], "align": ["fire"], "fire": []},
    "pack": {"pick": ["turn"], "turn": ["drop"], "drop": []},
}


def breadth_first(graph, start):
    todo, seen = deque([start]), {start}
    while todo:
        node = todo.popleft()
        yield node
        for nxt in graph[node]:
            if nxt not in seen:
                seen.add(nxt)
                todo.append(nxt)


class Cell(mp.get_context("fork").Process):
    def __init__(self, name, plan, pool):
        super().__init__(name=name, daemon=True)
        self.plan = plan
        self.pool = pool

    def run(self):
        self.pool.reset()
        threads = [threading.Thread(target=self.perform, args=(rail,)) for rail in "LR"]
        for t in threads:
            t.start()
        for t in threads:
            t.join()

    def perform(self, rail):
        for step in breadth_first(self.plan, next(iter(self.plan))):
            report(self.pool, self.name, f"{rail}.{step}")


def report(pool, who, what):
    with pool.lease() as link:
        link.send_multipart([who.encode(), what.encode()])


def main():
    ctx = zmq.Context()
    board = ctx.socket(zmq.PULL)
    board.linger = 0
    port = board.bind_to_random_port("tcp://127.0.0.1")
    pool = LeasePool(f"tcp://127.0.0.1:{port}", 2)
    report(pool, "main", "shift start")

    cells = [Cell(name, plan, pool) for name, plan in CELLS.items()]
    for cell in cells:
        cell.start()
    for cell in cells:
        cell.join(3)
        if cell.is_alive():
            cell.kill()
    got = []
    while board.poll(200):
        got.append(b" ".join(board.recv_multipart()).decode())
    print(len(got), sorted(got))
    print("exit", [c.exitcode for c in cells])
    pool.close()
    board.close()
    pool.context.term()
    ctx.term()


if __name__ == "__main__":
    main()

"""Archipelago: two islands in processes of their own, and a harbour where migrants land."""
import multiprocessing
from collections import Counter

import zmq

from evo.island import settle


class Harbour:
    def __init__(self):
        self.sock = zmq.Context.instance().socket(zmq.PULL)
        self.port = self.sock.bind_to_random_port("tcp://127.0.0.1")
        self.landed = Counter()
        self.results = {}

    def __iter__(self):
        while self.sock.poll(2500):
            yield self.sock.recv_json()

    def receive(self, islands):
        for note in self:
            match note:
                case {"last": True, "from": name, "cost": cost}:
                    self.results[name] = cost
                    if len(self.results) == islands:
                        return
                case {"cost": None, "from": name}:
                    print(name, "settled")
                case {"genome": _, "from": name}:
                    self.landed[name] += 1


def main():
    harbour = Harbour()
    spawn = multiprocessing.get_context("spawn")
    hub = f"tcp://127.0.0.1:{harbour.port}"
    islands = [spawn.Process(target=settle, args=(name, hub, seed, 3))
               for seed, name in enumerate(("java", "bali"), 1)]
    for island in islands:
        island.start()
    harbour.receive(len(islands))
    for island in islands:
        island.join(2)
        if island.is_alive():
            island.kill()
    for name, cost in sorted(harbour.results.items()):
        print(f"{name}: best {cost:.2f}, migrants {harbour.landed[name]}")


if __name__ == "__main__":
    main()

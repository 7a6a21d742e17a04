"""Entry point: two shards, one router, one rebalancing run."""
from functools import partial

import zmq

from shardrouter.advisor import Advisor
from shardrouter.router import Router
from shardrouter.topology import Ring, Statement, Verb


def rebalance(ring: Ring, keys: list[str]) -> None:
    router = Router(ring).open()
    hot = max(keys, key=len)
    for st in (
        Statement(Verb.WRITE, hot, "hot"),
        Statement(Verb.WATCH, hot),
        Statement(Verb.MOVE, hot, router.ring.shards[0]),
    ):
        router.dispatch(st)
    router.close()


def main() -> None:
    ctx = zmq.Context()
    shards = [ctx.socket(zmq.PULL) for _ in range(2)]
    ports = [s.bind_to_random_port("tcp://127.0.0.1") for s in shards]
    router = Router(Ring(tuple(f"tcp://127.0.0.1:{p}" for p in ports))).open()
    router.dispatch(Statement(Verb.WRITE, "alpha", "1"))
    print("advisor:", Advisor(partial(rebalance, router.ring, ["a", "beta"])).consult())
    for s in shards:
        while s.poll(200):
            print(s.recv_string())
        s.close()
    router.close()
    ctx.term()


if __name__ == "__main__":
    main()

import argparse
from collections import Counter

import zmq

from shardnet import ArenaShard


def main():
    ap = argparse.ArgumentParser(description="arena world server")
    ap.add_argument("--shards", type=int, default=2)
    ap.add_argument("--ticks", type=int, default=5)
    args = ap.parse_args()

    context = zmq.Context()
    world = context.socket(zmq.PULL)
    port = world.bind_to_random_port("tcp://127.0.0.1")
    url = f"tcp://127.0.0.1:{port}"

    shards = [ArenaShard(url, f"arena-{i}", args.ticks, seed=i) for i in range(args.shards)]
    for shard in shards:
        shard.start()
    codes = [shard.retire(3.0) for shard in shards]

    seen = Counter()
    while world.poll(250):
        who, kind, _ = world.recv_multipart()
        seen[who.decode(), kind.decode()] += 1
    for (who, kind), n in sorted(seen.items()):
        print(f"{who:10} {kind:8} {n}")
    print("exit codes", codes)
    world.close()
    context.term()


if __name__ == "__main__":
    main()

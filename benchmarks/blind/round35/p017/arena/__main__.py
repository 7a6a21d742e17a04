import argparse
import multiprocessing
import time

import zmq

from .shard import Shard


def feed(pub, names, rounds):
    for n in range(rounds):
        for name in names:
            pub.send_multipart([name.encode(), b'{"move": %d}' % n])
        time.sleep(0.02)


def main():
    ap = argparse.ArgumentParser(prog="arena")
    ap.add_argument("--shards", type=int, default=1)
    ap.add_argument("--frames", type=int, default=10)
    ap.add_argument("--patience", type=float, default=2.0)
    args = ap.parse_args()

    multiprocessing.set_start_method("fork")
    context = zmq.Context()
    pub = context.socket(zmq.PUB)
    pub.linger = 0
    input_port = pub.bind_to_random_port("tcp://127.0.0.1")
    events = context.socket(zmq.PULL)
    event_port = events.bind_to_random_port("tcp://127.0.0.1")

    names = [f"shard{i}" for i in range(args.shards)]
    workers = []
    for name in names:
        shard = Shard(name, f"tcp://127.0.0.1:{input_port}", f"tcp://127.0.0.1:{event_port}")
        shard.emit("placed")
        worker = multiprocessing.Process(target=shard.main, args=(args.frames,), name=name)
        worker.start()
        workers.append(worker)
    feed(pub, names, args.frames)

    deadline = time.monotonic() + args.patience
    for worker in workers:
        worker.join(max(0.0, deadline - time.monotonic()))
        if worker.is_alive():
            print(f"{worker.name} does not stop, killed")
            worker.kill()
            worker.join()

    while events.poll(200):
        note = events.recv_json()
        print(note["shard"], note["kind"], note["frame"])
    events.close()
    pub.close()


if __name__ == "__main__":
    main()

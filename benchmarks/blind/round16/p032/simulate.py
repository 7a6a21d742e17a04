"""Driver of the slab simulation."""
import multiprocessing
import sys

import zmq

from pm import Exchange, Side, Slab

WIDTH, COUNT, STEPS, DT = 1.0, 40, 5, 0.2


def wire(ctx, n):
    """One inbox per slab and a ledger."""
    boxes = []
    for _ in range(n + 1):
        box = ctx.socket(zmq.PULL)
        boxes.append((box, f"tcp://127.0.0.1:{box.bind_to_random_port('tcp://127.0.0.1')}"))
    return boxes[:-1], boxes[-1]


def neighbours(index, inboxes):
    return {
        side: inboxes[index + side][1] for side in Side if 0 <= index + side < len(inboxes)
    }


def main(n=2):
    hub = zmq.Context()
    inboxes, (ledger, ledger_url) = wire(hub, n)
    parts = [
        Exchange(Slab.filled(i, WIDTH, COUNT), neighbours(i, inboxes), ledger_url) for i in range(n)
    ]
    for part in parts:
        part.probe()
        part.teardown()
    mp = multiprocessing.get_context("fork")
    procs = [mp.Process(target=part.run, args=(STEPS, DT), name=f"slab{i}") for i, part in enumerate(parts)]
    for proc in procs:
        proc.start()
    for proc in procs:
        proc.join(1.5)
        if proc.exitcode is None:
            proc.kill()
    booked = []
    while ledger.poll(200):
        booked.append(ledger.recv_pyobj())
    moved = 0
    for box, _ in inboxes:
        while box.poll(50):
            moved += len(box.recv_pyobj())
        box.close()
    ledger.close()
    print("booked", sorted(i for i, _ in booked), "moved", moved)
    return 0


if __name__ == "__main__":
    sys.exit(main())

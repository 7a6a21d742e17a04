import multiprocessing
import threading
from collections import Counter

import zmq

from .audit import AuditClient
from .worker import infer, setup

DOCS = [
    "I want a refund of that charge", "Password reset does not work", "Hello there",
    "Invoice missing", "The login token expired", "What is the weather",
] * 4


def audit_log(ctx: zmq.Context, ready: "list[str]", up: threading.Event, counts: Counter) -> None:
    with ctx.socket(zmq.ROUTER) as router:
        port = router.bind_to_random_port("tcp://127.0.0.1")
        ready.append(f"tcp://127.0.0.1:{port}")
        up.set()
        while router.poll(1200):
            _, source, _, label = router.recv_multipart()
            counts[source.split(b"-")[0].decode()] += 1


def main() -> None:
    mp = multiprocessing.get_context("fork")
    counts: Counter = Counter()
    addresses: list[str] = []
    up = threading.Event()
    keeper = threading.Thread(target=audit_log, args=(zmq.Context(), addresses, up, counts), daemon=True)
    keeper.start()
    up.wait(2)
    with AuditClient(addresses[0]) as client:
        client.record(-1, "begin")
        with mp.Pool(2, initializer=setup, initargs=(client,)) as pool:
            labels = Counter(label for _, label in pool.map(infer, enumerate(DOCS), chunksize=4))
            keeper.join(4)
    print("labels", dict(labels))
    print("audited", dict(counts))


if __name__ == "__main__":
    main()

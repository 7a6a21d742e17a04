"""Empirical running times of sorting algorithms, measured in a pool, with a score board."""
import itertools
import multiprocessing as mp
import threading

import zmq

from harness import ALGORITHMS, harness

SIZES = (50, 100, 200)


def job(pair):
    return pair, harness.measure(*pair)


def board(sock, stop, seen):
    while not stop.is_set():
        if sock.poll(50):
            seen.append(sock.recv_multipart()[-1])


def main():
    ctx = zmq.Context()
    router = ctx.socket(zmq.ROUTER)
    port = router.bind_to_random_port("tcp://127.0.0.1")
    stop, seen = threading.Event(), []
    thread = threading.Thread(target=board, args=(router, stop, seen))

    harness.endpoint = f"tcp://127.0.0.1:{port}"
    harness.announce("start", sizes=SIZES)
    with mp.get_context("fork").Pool(2) as pool:
        thread.start()
        work = itertools.product(ALGORITHMS, SIZES)
        fastest = {}
        for (name, size), took in pool.imap_unordered(job, work):
            fastest[size] = min(fastest.get(size, (took, name)), (took, name))
        pool.close()
        pool.join()
    harness.announce("end", runs=harness.runs)
    stop.wait(0.3)
    stop.set()
    thread.join()
    for size, (took, name) in sorted(fastest.items()):
        print(f"{size:6d} {name}")
    print("board heard", len(seen))
    del harness.board
    router.close(0)


if __name__ == "__main__":
    main()

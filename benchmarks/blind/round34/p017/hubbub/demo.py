import multiprocessing as mp

import zmq

from .config import Settings
from .hub import Hub, subscribe_to_results


@subscribe_to_results
def triangle(n):
    return n * (n + 1) // 2


@subscribe_to_results
def digits(n):
    return sum(map(int, str(n)))


def work(numbers):
    for n in numbers:
        digits(triangle(n))
    Hub().tell("stats", mp.current_process().name, Hub().sent)
    Hub().close()


def receiver(ctx):
    sock = ctx.socket(zmq.PULL)
    sock.linger = 0
    return sock, "tcp://127.0.0.1:%d" % sock.bind_to_random_port("tcp://127.0.0.1")


def drain(sock):
    while sock.poll(200):
        yield [part.decode() for part in sock.recv_multipart()]


def main():
    ctx = zmq.Context()
    results, results_url = receiver(ctx)
    stats, stats_url = receiver(ctx)
    Settings.peers = {"results": results_url, "stats": stats_url}

    triangle(4)
    Hub().tell("stats", "main", Hub().sent)
    fork = mp.get_context("fork")
    crew = [fork.Process(target=work, args=(range(k, 12, 3),), name=f"crew-{k}") for k in range(3)]
    for member in crew:
        member.start()
    for member in crew:
        member.join(4)
        if member.is_alive():
            member.kill()

    print(sum(1 for _ in drain(results)), "results")
    for line in sorted(drain(stats)):
        print(*line)
    Hub().close()
    results.close()
    stats.close()
    ctx.term()


if __name__ == "__main__":
    main()

"""Ingest service: spawned workers, and a monitor that watches the queue."""
import multiprocessing as mp
import time

from ingest.queue import WorkQueue
from ingest.monitor import watch
from ingest.worker import consume

# Workers must not inherit the queue's sockets.
workers_mp = mp.get_context("spawn")


def main() -> None:
    queue = WorkQueue()
    workers = [workers_mp.Process(target=consume, args=(queue.endpoint, 2)) for _ in range(2)]
    for worker in workers:
        worker.start()
    monitor = mp.Process(target=watch, args=(queue.stats, 0.1), daemon=True)
    monitor.start()
    for number in range(4):
        queue.put({"n": number})
    for worker in workers:
        worker.join(3)
        if worker.is_alive():
            worker.terminate()
    time.sleep(0.1)
    monitor.terminate()
    monitor.join()
    queue.close()


if __name__ == "__main__":
    main()

from __future__ import annotations

import multiprocessing
import time


def index_documents(counter) -> None:
    while True:
        with counter.get_lock():
            counter.value += 1
        time.sleep(0.02)


class JobRunner:
    """Runs a long job in a process, and ends it when time is up."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def run(self) -> int:
        counter = multiprocessing.Value("i", 0)
        proc = multiprocessing.Process(target=index_documents, args=(counter,))
        proc.start()
        proc.join(self.seconds)
        if proc.is_alive():
            proc.terminate()
            proc.join(1)
        if proc.is_alive():
            proc.kill()
            proc.join()
        return counter.value

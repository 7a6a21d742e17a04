"""Start processes for the length of a with block."""
import multiprocessing
from contextlib import contextmanager

_fork = multiprocessing.get_context("fork")


@contextmanager
def running(jobs, patience):
    """jobs: name -> callable without arguments.  Yields the processes."""
    processes = [_fork.Process(name=name, target=job) for name, job in jobs.items()]
    for process in processes:
        process.start()
    try:
        yield processes
    finally:
        for process in processes:
            process.join(patience)
            if process.is_alive():
                process.kill()
                process.join()

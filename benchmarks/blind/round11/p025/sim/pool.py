import functools
from multiprocessing import Process

from .reporting import Report, Sender


def reported(fn):
    @functools.wraps(fn)
    def wrapper(send: Sender, job: int):
        send(Report(job, "begin"))
        result = fn(job)
        send(Report(job, "end"))
        return result
    return wrapper


@reported
def simulate(job: int) -> int:
    state = job + 1
    for _ in range(1000):
        state = (state * 1103515245 + 12345) % 2**31
    return state


def run(send: Sender, jobs: int) -> None:
    procs = [Process(target=simulate, args=(send, n)) for n in range(jobs)]
    [p.start() for p in procs]
    [p.join() for p in procs]

from multiprocessing import Process

from .physics import fall
from .session import Session


def simulate(height: float) -> None:
    session = Session.current()
    for h in fall(height):
        session.log(height=h)


def run_all(heights: list[float]) -> list[int]:
    procs = [Process(target=simulate, args=(h,)) for h in heights]
    for p in procs:
        p.start()
    for p in procs:
        p.join()
    return [p.exitcode for p in procs]

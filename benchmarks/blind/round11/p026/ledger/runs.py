import os
from multiprocessing import Process, SimpleQueue


def invoice(customer: int, out: SimpleQueue) -> None:
    out.put((customer, round(customer * 12.5, 2), os.getpid()))


def billing_run(customers: list[int]) -> list[tuple[int, float, int]]:
    out: SimpleQueue = SimpleQueue()
    procs = [Process(target=invoice, args=(c, out)) for c in customers]
    for p in procs:
        p.start()
    rows = [out.get() for _ in procs]
    for p in procs:
        p.join()
    return rows

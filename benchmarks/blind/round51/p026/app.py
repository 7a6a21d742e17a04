from __future__ import annotations

import multiprocessing
import tempfile
from concurrent.futures import ProcessPoolExecutor, TimeoutError

import zmq

from parking import tariff
from parking.barriers import BarrierDirectory
from parking.tariff import Ticket

TICKETS = [
    Ticket("HH-KL 220", "north", 45),
    Ticket("B-AX 91", "south", 15),
    Ticket("M-UU 5", "north", 260),
    Ticket("F-ZZ 808", "south", 900),
]


def controllers(tmp: str) -> tuple[dict[str, str], list[zmq.Socket]]:
    endpoints, sockets = {}, []
    for zone in ("north", "south"):
        sock = zmq.Context.instance().socket(zmq.PULL)
        endpoints[zone] = f"ipc://{tmp}/{zone}"
        sock.bind(endpoints[zone])
        sockets.append(sock)
    return endpoints, sockets


def settle(tickets: list[Ticket]) -> dict[str, int]:
    paid: dict[str, int] = {}
    executor = ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork"))
    futures = [executor.submit(tariff.check_out, t) for t in tickets]
    for future in futures:
        try:
            plate, amount = future.result(timeout=2)
            paid[plate] = amount
        except TimeoutError:
            break
    executor.shutdown(wait=False, cancel_futures=True)
    for child in multiprocessing.active_children():
        child.join(0.5)
        if child.is_alive():
            child.kill()
    return paid


def main() -> None:
    with tempfile.TemporaryDirectory() as tmp:
        endpoints, sockets = controllers(tmp)
        directory = BarrierDirectory(endpoints)
        tariff.configure(directory)
        for zone in endpoints:
            directory.open(zone, "SELFTEST")
        print("paid", settle(TICKETS))
        for sock in sockets:
            opened = 0
            while sock.poll(150):
                sock.recv_json(zmq.NOBLOCK)
                opened += 1
            print("opened", opened)
            sock.close(0)
        directory.close()
        zmq.Context.instance().term()


if __name__ == "__main__":
    main()

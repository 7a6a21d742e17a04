"""Tennis club bookings: an asyncio desk takes bookings, invoices are typeset by worker processes."""
import argparse
import asyncio
import itertools
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from functools import partial

import zmq

from courts import Booking, Court
from invoicing import Invoice, typeset
from wire import CONTEXT

numbers = itertools.count(1)


class Desk:
    def __init__(self, pool: ProcessPoolExecutor):
        self.pool = pool
        self.socket = CONTEXT.socket(zmq.REP)
        self.port = self.socket.bind_to_random_port("tcp://127.0.0.1")
        self.printer = CONTEXT.socket(zmq.PULL)
        port = self.printer.bind_to_random_port("tcp://127.0.0.1")
        self.printer_endpoint = f"tcp://127.0.0.1:{port}"
        self.invoices: list[Invoice] = []

    async def serve(self, bookings: int) -> None:
        loop = asyncio.get_running_loop()
        for _ in range(bookings):
            booking = Booking.parse(await self.socket.recv_string())
            job = partial(typeset, booking, next(numbers), self.printer_endpoint)
            invoice = await asyncio.wait_for(loop.run_in_executor(self.pool, job), 4)
            self.invoices.append(invoice)
            await self.socket.send_string(f"{invoice.number}: {invoice.total}")

    async def printed(self) -> list[str]:
        pages = []
        while await self.printer.poll(300):
            pages.append(await self.printer.recv_string())
        return pages

    def close(self):
        self.socket.close(0)
        self.printer.close(0)


async def member(port: int, wishes: list[str]) -> None:
    with CONTEXT.socket(zmq.REQ) as sock:
        sock.connect(f"tcp://127.0.0.1:{port}")
        for wish in wishes:
            await sock.send_string(wish)
            print("member got", await sock.recv_string())


async def run(workers: int) -> None:
    wishes = [f"{court.name}/{hour}/jo" for court, hour in zip(Court, (9, 17))]
    start = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(workers, mp_context=start) as pool:
        desk = Desk(pool)
        await asyncio.gather(desk.serve(len(wishes)), member(desk.port, wishes))
        print("printed:", await desk.printed())
        desk.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workers", type=int, default=1)
    asyncio.run(run(parser.parse_args().workers))
    CONTEXT.term()

from __future__ import annotations

import asyncio
import json

import zmq
import zmq.asyncio

from . import bus
from .settings import Settings
from .workers import Option, WorkerGroup

BOOK = [Option(f"X{n}", 100 + n, 100, 0.2 + n / 100, 0.5) for n in range(8)]


class Desk:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.prices: dict[str, float] = {}
        self.complete = asyncio.Event()

    async def listen(self) -> None:
        with zmq.asyncio.Context() as context, context.socket(zmq.PULL) as sock:
            sock.linger = 0
            sock.bind(self.settings.bus)
            while True:
                topic, body = await sock.recv_multipart()
                kind, _, symbol = topic.decode().partition(".")
                if kind == "price":
                    self.prices[symbol] = json.loads(body)["value"]
                if len(self.prices) == len(BOOK):
                    self.complete.set()

    async def run(self) -> None:
        listener = asyncio.create_task(self.listen())
        await asyncio.sleep(0.05)
        bus.current().publish("desk.open", {"options": len(BOOK)})
        group = WorkerGroup(self.settings.workers)
        await asyncio.to_thread(group.start)
        for option in BOOK:
            group.inbox.put(option)
        try:
            await asyncio.wait_for(self.complete.wait(), 3)
        except asyncio.TimeoutError:
            print("incomplete book:", len(self.prices), "of", len(BOOK))
        bus.current().publish("desk.close", {})
        await asyncio.to_thread(group.stop, 1.0)
        bus.release()
        listener.cancel()
        await asyncio.gather(listener, return_exceptions=True)


def main() -> None:
    settings = Settings.from_environ()
    settings.export()
    desk = Desk(settings)
    asyncio.run(desk.run())
    for symbol, value in sorted(desk.prices.items()):
        print(f"{symbol:>4} {value:8.3f}")


if __name__ == "__main__":
    main()

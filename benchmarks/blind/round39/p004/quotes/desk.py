from __future__ import annotations

import logging
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from multiprocessing.process import BaseProcess

import zmq

from .config import Config
from .pricing import Instrument, price
from .wire import Quote, quote_inbox

log = logging.getLogger(__name__)


@contextmanager
def crew(config: Config, instruments: Iterable[Instrument], endpoint: str) -> Iterator[list[BaseProcess]]:
    mp = config.start_method.context()
    members: list[BaseProcess] = [
        mp.Process(target=price, args=(item, config.paths, endpoint), name=f"price-{item.symbol}")
        for item in instruments
    ]
    for member in members:
        member.start()
    try:
        yield members
    finally:
        for member in members:
            member.join(1.0)
            if member.is_alive():
                member.kill()
                member.join()


def collect(inbox: zmq.Socket, members: list[BaseProcess], deadline: float) -> dict[str, Quote]:
    book: dict[str, Quote] = {}
    while len(book) < len(members) and time.monotonic() < deadline:
        if inbox.poll(200):
            quote: Quote = inbox.recv_json()
            book[quote["symbol"]] = quote
        elif not any(member.is_alive() for member in members):
            break
    return book


def run(config: Config) -> dict[str, Quote]:
    instruments = [
        Instrument(symbol, spot=100 + 5 * rank, strike=102.0, volatility=0.2 + rank / 50)
        for rank, symbol in enumerate(config.symbols)
    ]
    deadline = time.monotonic() + config.deadline_s
    with quote_inbox() as (inbox, endpoint):
        with crew(config, instruments, endpoint) as members:
            book = collect(inbox, members, deadline)
    missing = set(config.symbols) - book.keys()
    if missing:
        log.warning("no quote for %s", ", ".join(sorted(missing)))
    return book

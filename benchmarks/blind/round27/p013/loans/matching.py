from __future__ import annotations

import difflib
import unicodedata
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from typing import Iterable

from .model import Holding, Match, Request
from .outbox import Outbox


def fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if c.isalnum() or c == " ").casefold()


class Matcher:
    """Finds the lending library for each request and notifies it."""

    def __init__(self, outbox: Outbox, holdings: Iterable[Holding], threshold: float = 0.7) -> None:
        self.outbox = outbox
        self.holdings = tuple(holdings)
        self.threshold = threshold
        self.matches: list[Match] = []

    @staticmethod
    def best(request: Request, holdings: tuple[Holding, ...], threshold: float) -> Match:
        wanted = fold(f"{request.author} {request.title}")
        scored = [
            (difflib.SequenceMatcher(None, wanted, fold(f"{h.author} {h.title}")).ratio(), h.library)
            for h in holdings
        ]
        score, library = max(scored)
        return Match(request.ident, library if score >= threshold else None, round(score, 3))

    def _notify(self, request: Request, future: Future) -> None:
        match = future.result()
        self.matches.append(match)
        if match.library is None:
            self.outbox.post("unfilled", ident=request.ident, title=request.title)
        else:
            self.outbox.post("lend", ident=request.ident, library=match.library)

    def run(self, requests: Iterable[Request]) -> None:
        with ProcessPoolExecutor(max_workers=2) as pool:
            for request in requests:
                self.outbox.post("received", ident=request.ident)
                future = pool.submit(self.best, request, self.holdings, self.threshold)
                future.add_done_callback(partial(self._notify, request))

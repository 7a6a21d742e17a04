from __future__ import annotations

import os

from tornado.escape import json_decode
from tornado.web import Application, HTTPError, RequestHandler, url

from .feed import TradeFeed

PRICES = {"ACME": 12.5, "OAK": 80.1}


class BaseHandler(RequestHandler):
    @property
    def feed(self) -> TradeFeed:
        return self.settings["feed"]

    def write_error(self, status_code: int, **kwargs) -> None:
        self.finish({"error": self._reason, "status": status_code})


class QuoteHandler(BaseHandler):
    def get(self, symbol: str) -> None:
        try:
            self.write({"symbol": symbol, "price": PRICES[symbol]})
        except KeyError:
            raise HTTPError(404) from None


class TradeHandler(BaseHandler):
    def prepare(self) -> None:
        if not self.request.headers.get("Content-Type", "").startswith("application/json"):
            raise HTTPError(415)
        self.order = json_decode(self.request.body)

    def post(self, symbol: str) -> None:
        if symbol not in PRICES:
            raise HTTPError(404)
        number = self.feed.trade(symbol, PRICES[symbol], int(self.order["size"]))
        self.set_status(201)
        self.write({"number": number, "worker": os.getpid()})


def make_app(feed: TradeFeed, *, debug: bool = False) -> Application:
    return Application(
        [
            url(r"/quotes/([A-Z]+)", QuoteHandler, name="quote"),
            url(r"/trades/([A-Z]+)", TradeHandler, name="trade"),
        ],
        feed=feed,
        debug=debug,
    )

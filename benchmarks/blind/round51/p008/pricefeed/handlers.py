from __future__ import annotations

from tornado.escape import json_decode
from tornado.web import HTTPError, RequestHandler

from .book import PriceBook, RejectedPrice
from .broadcast import Broadcaster


class BaseHandler(RequestHandler):
    def initialize(self, book: PriceBook, broadcaster: Broadcaster) -> None:
        self.book = book
        self.broadcaster = broadcaster

    def write_error(self, status_code: int, **kwargs: object) -> None:
        self.finish({"error": self._reason, "status": status_code})


class BookHandler(BaseHandler):
    def get(self) -> None:
        self.write({metal: str(price) for metal, price in self.book.prices.items()})


class PriceHandler(BaseHandler):
    def get(self, metal: str) -> None:
        if metal not in self.book.prices:
            raise HTTPError(404)
        self.write({"metal": metal, "price": str(self.book.prices[metal])})

    def put(self, metal: str) -> None:
        try:
            price = self.book.update(metal, json_decode(self.request.body)["price"])
        except RejectedPrice as error:
            raise HTTPError(422, reason=str(error)) from error
        self.set_status(204)
        self.broadcaster.tell(f"price.{metal}", {"price": str(price)})

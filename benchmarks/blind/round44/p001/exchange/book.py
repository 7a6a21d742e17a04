from __future__ import annotations

import logging
from collections import deque
from typing import Callable, Iterator

from .model import Event, Order, Side

log = logging.getLogger(__name__)

Listener = Callable[[Event], None]


class OrderBook:
    """Price-time priority book for one instrument."""

    def __init__(self, symbol: str) -> None:
        self.symbol = symbol
        self._levels: dict[Side, dict[int, deque[Order]]] = {Side.BUY: {}, Side.SELL: {}}
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> None:
        self._listeners.append(listener)

    def submit(self, order: Order) -> int:
        filled = 0
        for resting in list(self._best_first(order.side.opposite)):
            if order.qty == 0 or not order.crosses(resting):
                break
            qty = min(order.qty, resting.qty)
            order.qty -= qty
            resting.qty -= qty
            filled += qty
            self._notify(Event("fill", resting.order_id, resting.member, resting.price, qty))
            if resting.qty == 0:
                self._remove(resting)
        if order.qty:
            self._levels[order.side].setdefault(order.price, deque()).append(order)
        return filled

    def expire_day_orders(self) -> list[Order]:
        expired = list(self.open_orders())
        for order in expired:
            self._remove(order)
            self._notify(Event("expired", order.order_id, order.member, order.price, order.qty))
        return expired

    def open_orders(self) -> Iterator[Order]:
        for side in Side:
            yield from self._best_first(side)

    def snapshot(self) -> dict:
        return {
            "symbol": self.symbol,
            "orders": [(o.member, o.side.value, o.price, o.qty, o.order_id) for o in self.open_orders()],
        }

    @classmethod
    def restore(cls, state: dict) -> "OrderBook":
        book = cls(state["symbol"])
        for member, side, price, qty, order_id in state["orders"]:
            order = Order(member, Side(side), price, qty, order_id)
            book._levels[order.side].setdefault(price, deque()).append(order)
        return book

    def _best_first(self, side: Side) -> Iterator[Order]:
        levels = self._levels[side]
        for price in sorted(levels, reverse=side is Side.BUY):
            yield from levels[price]

    def _remove(self, order: Order) -> None:
        level = self._levels[order.side][order.price]
        level.remove(order)
        if not level:
            del self._levels[order.side][order.price]

    def _notify(self, event: Event) -> None:
        for listener in self._listeners:
            listener(event)

from . import engine
from .domain import Payment


def score(payment: Payment) -> bool:
    rules = engine.current()
    rules.follow(payment.segment)
    rules.refresh()
    return payment.amount > rules.limit(payment.segment)

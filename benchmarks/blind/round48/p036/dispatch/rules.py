"""Planning rules, one per kind of order."""
from . import bus
from .model import Leg, Order

_RULES = {}
_DISTANCE = {"A": 4.0, "B": 9.5, "C": 21.0}


def rule(kind):
    def register(function):
        _RULES[kind] = function
        return function

    return register


@rule("parcel")
def by_bike(order: Order) -> Leg:
    return Leg(order.id, "bike", 4 * _DISTANCE[order.zone])


@rule("pallet")
def by_truck(order: Order) -> Leg:
    loading = 10 if order.weight < 250 else 20
    return Leg(order.id, "truck", loading + 2 * _DISTANCE[order.zone])


@rule("cold")
def by_van(order: Order) -> Leg:
    return Leg(order.id, "reefer", 8 + 2.2 * _DISTANCE[order.zone])


def plan(order: Order) -> Leg:
    leg = _RULES[order.kind](order)
    bus.channel.report("planned", order=order.id, vehicle=leg.vehicle, minutes=leg.minutes)
    return leg

from itinerary.legs import Leg, PricedLeg, split
from itinerary.pricer import LegPricer

__all__ = ["Leg", "LegPricer", "PricedLeg", "split"]

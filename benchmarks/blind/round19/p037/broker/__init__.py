"""Order broker: shops connect to the front, warehouses to the back."""
from .core import Broker
from .client import ShopClient

__all__ = ["Broker", "ShopClient"]

from .beacon import Beacon
from .registry import Registry, ServiceRecord

__all__ = ["Beacon", "Registry", "ServiceRecord"]

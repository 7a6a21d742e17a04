from .accessioning import Accessioner
from .buslog import BusHandler, install

__all__ = ["Accessioner", "BusHandler", "install"]

"""fanout: takes notifications over a line protocol and spreads them to device channels."""
from fanout.bus import Bus
from fanout.frontdoor import FrontDoor, NotifyHandler

__all__ = ["Bus", "FrontDoor", "NotifyHandler"]

"""timberline: structured logging of multi-process programs to a ZeroMQ subscriber.

>>> with timberline.started(url) as station:
...     process = station.process(target=work, args=(1,))
"""
from .handler import TopicHandler
from .station import Station, started

__all__ = ["Station", "TopicHandler", "started"]

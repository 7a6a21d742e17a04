import zmq

from ..events import EventBus
from ..model import Target

PREVIEW = "tcp://127.0.0.1:50781"


def build(target: Target, bus: EventBus) -> bool:
    preview = bus.side_channel(PREVIEW)
    preview.send_json(target.sources, zmq.DONTWAIT)
    preview.close()
    return True

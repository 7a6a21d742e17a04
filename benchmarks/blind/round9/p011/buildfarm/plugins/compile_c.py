from ..events import EventBus
from ..model import Target


def build(target: Target, bus: EventBus) -> bool:
    for source in target.sources:
        bus.emit(target.name, f"cc {source}")
    return bool(target.sources)

from .bus import EventBus
from .registry import job


@job(every=2)
def vacuum(bus: EventBus) -> str:
    bus.emit("job", "vacuum began")
    return "vacuumed"


@job(every=3)
def rotate(bus: EventBus) -> str:
    tap = bus.tap()
    tap.close(linger=0)
    return "rotated"

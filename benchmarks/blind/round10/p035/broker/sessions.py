from .resources import Resources


def serve(resources: Resources, slot: int) -> None:
    resources.publish(f"slot {slot} serves")
    for what in ("login", "logout"):
        resources.record(slot, what)

from . import events


def thumbnail(name: str) -> str:
    events.emit(name)
    return f"thumb-{name}"

from typing import Callable

from .bus import BusGateway

Action = Callable[[BusGateway, str], str]
_actions: dict[str, Action] = {}


def action(func: Action) -> Action:
    _actions[func.__name__] = func
    return func


@action
def note(bus: BusGateway, text: str) -> str:
    bus.note(text)
    return "noted"


@action
def query(bus: BusGateway, key: str) -> str:
    return bus.query(key) or "nothing"


def run(bus: BusGateway, line: str) -> str:
    verb, _, rest = line.partition(" ")
    return _actions[verb](bus, rest) if verb in _actions else f"no action {verb}"

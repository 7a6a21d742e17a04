"""What the pool's processes do."""
from . import results
from .frames import Part, grab
from .measure import measure


def start(endpoint: str) -> None:
    results.open_session(endpoint)


def inspect(part: Part) -> bool:
    verdict = measure(part.serial, grab(part))
    results.session().post("verdict", verdict.as_json())
    return verdict.accepted

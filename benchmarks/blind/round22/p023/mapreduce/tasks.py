"""Entry point of a mapper."""
from .functions import MAPPERS
from .wire import Emitter


def map_shard(job: str, endpoint: str, index: int, text: str) -> int:
    emitter = Emitter(endpoint, index)
    for key, value in MAPPERS[job](text):
        emitter.pair(key, value)
    emitter.end()
    return emitter.sent

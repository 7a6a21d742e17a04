import asyncio
import json
from types import SimpleNamespace

import zmq

from .flags import Feed, members

_state = SimpleNamespace(ctx=None, outlets={})


async def _open(ctx, url):
    outlet = ctx.socket(zmq.PUSH)
    outlet.set(zmq.LINGER, 0)
    outlet.set(zmq.SNDHWM, 5000)
    outlet.connect(url)
    await asyncio.sleep(0)
    return outlet


async def open_feeds(urls):
    _state.ctx = zmq.Context()
    feeds = list(members(Feed.CLEAN | Feed.LOSSY))
    outlets = await asyncio.gather(*(_open(_state.ctx, urls[f]) for f in feeds))
    _state.outlets.update({f: o for f, o in zip(feeds, outlets)})


def emit(mask, record):
    body = json.dumps(record, sort_keys=True).encode()
    sizes = [_state.outlets[feed].send(body) or len(body) for feed in members(mask)]
    return sum(sizes)


def close_all():
    while _state.outlets:
        _, outlet = _state.outlets.popitem()
        outlet.close()
    _state.ctx.term()

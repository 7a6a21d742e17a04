from __future__ import annotations

import json
import os

import zmq

from coroutines import consumer


@consumer
def room_feed(ctx: zmq.Context, url: str, room: str):
    out = ctx.socket(zmq.PUSH)
    out.setsockopt(zmq.LINGER, 0)
    out.connect(url)
    number = 0
    while True:
        event = yield number
        number += 1
        body = json.dumps({"n": number, "pid": os.getpid(), **event})
        out.send_multipart([room.encode(), body.encode()])


@consumer
def stdout_feed(room: str):
    number = 0
    while True:
        event = yield number
        number += 1
        print(f"{room}: {event}")


def tee(*targets):
    def push(**event):
        for target in targets:
            target.send(event)

    return push

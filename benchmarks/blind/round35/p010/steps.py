from __future__ import annotations

import os
import sys

import zmq

STEPS = []


def step(func):
    STEPS.append(func)
    return func


@step
def upload(host, release):
    if host.startswith("down"):
        sys.exit(4)


@step
def switch_symlink(host, release):
    return f"{host}:/srv/app -> releases/{release}"


@step
def restart(host, release):
    return f"{host}: service restarted"


def deploy_host(host: str, release: str, address: str) -> None:
    ctx = zmq.Context()
    out = ctx.socket(zmq.PUSH)
    out.setsockopt(zmq.LINGER, 1000)
    out.connect(address)
    try:
        for func in STEPS:
            result = func(host, release)
            out.send_json({"host": host, "step": func.__name__, "note": result, "pid": os.getpid()})
    finally:
        out.close()
        ctx.term()

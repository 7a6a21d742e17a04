"""Probes run in a child each: they may hang, and they may crash."""
import socket
import time

from . import bus

PROBES = {}


def probe(name):
    def register(function):
        PROBES[name] = function
        return function
    return register


@probe("tcp")
def tcp(target):
    host, port = target.rsplit(":", 1)
    with socket.create_connection((host, int(port)), timeout=0.5):
        return "open"


@probe("file")
def file(target):
    with open(target, "rb") as stream:
        return f"{len(stream.read())} bytes"


@probe("load")
def load(target):
    with open("/proc/loadavg") as stream:
        return "high" if float(stream.read().split()[0]) > float(target) else "normal"


def run(name, target):
    started = time.perf_counter()
    try:
        outcome, detail = "up", PROBES[name](target)
    except Exception as error:
        outcome, detail = "down", str(error)
    bus.emit("probe", probe=name, target=target, outcome=outcome, detail=detail,
             seconds=round(time.perf_counter() - started, 4))
    bus.shutdown()

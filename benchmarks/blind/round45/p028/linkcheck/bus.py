"""Findings go from every process of the tool to the one that set LINKCHECK_BUS."""

import os

import zmq

BUS_VARIABLE = "LINKCHECK_BUS"

context = zmq.Context()
findings = context.socket(zmq.PUSH)
findings.setsockopt(zmq.LINGER, 1000)
findings.setsockopt(zmq.SNDTIMEO, 500)


def join_bus() -> None:
    findings.connect(os.environ[BUS_VARIABLE])


def report(url: str, status: int, note: str = "") -> None:
    findings.send_json({"url": url, "status": status, "note": note, "pid": os.getpid()})


def leave_bus() -> None:
    findings.close()
    context.term()

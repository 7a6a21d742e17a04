"""Runs in the processes of the pool."""
from __future__ import annotations

import logging

import zmq

from . import transport
from .targets import Sample, Target, simulated_get

log = logging.getLogger(__name__)
_push: zmq.Socket


def attach(endpoint: str) -> None:
    global _push
    _push = transport.context().socket(zmq.PUSH)
    _push.setsockopt(zmq.LINGER, 200)
    _push.connect(endpoint)


def poll(target: Target) -> Sample:
    sample = Sample(target.host)
    for oid in target.oids():
        sample.values[oid] = simulated_get(target, oid)
    _stream(sample)
    return sample


def _stream(sample: Sample) -> None:
    for oid, value in sample.values.items():
        try:
            _push.send_string(f"{sample.host} {oid} {value}", zmq.NOBLOCK)
        except zmq.Again:
            log.warning("%s: sample of %s dropped", sample.host, oid)

"""Filing agent, a program of its own: python -m manifest.agent ENDPOINT REFERENCE"""
from __future__ import annotations

import sys

import zmq


def file_declaration(endpoint: str, reference: str) -> None:
    with zmq.Context() as context, context.socket(zmq.PUSH) as desk:
        desk.linger = 2000
        desk.connect(endpoint)
        desk.send_string(reference)


if __name__ == "__main__":
    file_declaration(*sys.argv[1:3])

"""What runs in the pool's workers."""
from __future__ import annotations

import os
import string
from typing import Dict

import zmq

SETTINGS: Dict[str, str] = {"template": "to $number from $pid"}


def configure(audit_url: str) -> None:
    SETTINGS["audit"] = audit_url


def audit(text: str) -> None:
    with zmq.Context() as context, context.socket(zmq.PUSH) as channel:
        channel.connect(SETTINGS["audit"])
        channel.send_string(text)


def render(number: str) -> str:
    body = string.Template(SETTINGS["template"]).substitute(number=number, pid=os.getpid() > 0)
    audit(number)
    return body

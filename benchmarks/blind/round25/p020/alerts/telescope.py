from __future__ import annotations

import json
import socket
from typing import Iterable


def submit(address: tuple[str, int], alerts: Iterable[dict]) -> list[str]:
    with socket.create_connection(address, timeout=4) as link:
        with link.makefile("rw") as stream:
            answers = []
            for alert in alerts:
                stream.write(json.dumps(alert) + "\n")
                stream.flush()
                answers.append(stream.readline().strip())
            stream.write("\n")
            stream.flush()
            return answers

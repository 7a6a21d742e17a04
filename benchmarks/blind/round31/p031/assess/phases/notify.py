from __future__ import annotations

import zmq

from ..session import Session
from .assess import Assessment


def send_notices(endpoint: str, year: int, assessments: list[Assessment]) -> int:
    with Session(endpoint, zmq.PUB) as printroom:
        for item in assessments:
            printroom.socket.send_json({"year": year, **item._asdict()})
    return len(assessments)

import json
import os
import tempfile
from datetime import datetime, timezone

import zmq

ENDPOINT = os.environ.setdefault(
    "AGRINET_BUS", f"ipc://{os.path.join(tempfile.mkdtemp(prefix='agrinet-'), 'bus')}"
)


class Bus:
    def __init__(self, endpoint: str) -> None:
        self._context = zmq.Context()
        self._pub = self._context.socket(zmq.PUB)
        self._pub.linger = 300
        self._pub.connect(endpoint)

    def publish(self, topic: str, **body) -> None:
        body["when"] = datetime.now(timezone.utc).isoformat(timespec="milliseconds")
        self._pub.send_multipart([topic.encode(), json.dumps(body).encode()])

    def close(self) -> None:
        self._pub.close()
        self._context.term()


bus = Bus(ENDPOINT)

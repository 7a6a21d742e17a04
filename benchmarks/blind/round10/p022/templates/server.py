import subprocess
import sys
from typing import Optional

import zmq

from .shared import context


class Server:
    def __init__(self) -> None:
        self.dealer = context.socket(zmq.DEALER)
        self.dealer.linger = 0
        self.dealer.sndtimeo = 2000
        self.endpoint = f"tcp://127.0.0.1:{self.dealer.bind_to_random_port('tcp://127.0.0.1')}"
        self.process: Optional[subprocess.Popen] = None

    def reload(self) -> None:
        self.stop()
        self.process = subprocess.Popen([sys.executable, sys.argv[0], "render", self.endpoint])

    def ask(self, page: str) -> str:
        self.dealer.send_string(page)
        if self.dealer.poll(2000):
            return self.dealer.recv_string()
        return f"{page}: no answer"

    def stop(self) -> None:
        if self.process:
            self.process.terminate()
            self.process.wait()

    def close(self) -> None:
        self.stop()
        self.dealer.close()
        context.term()

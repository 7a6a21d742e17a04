import threading

import zmq


class Client(threading.Thread):
    """Types a short script at the server and keeps what comes back."""

    def __init__(self, port: int, script: list[str]):
        super().__init__(name="client")
        self.port = port
        self.script = script
        self.transcript: list[str] = []

    def run(self) -> None:
        context = zmq.Context()
        sock = context.socket(zmq.DEALER)
        sock.linger = 200
        sock.connect(f"tcp://127.0.0.1:{self.port}")
        for line in self.script:
            sock.send_string(line)
            while sock.poll(2500):
                kind, text = sock.recv_multipart()
                self.transcript.append(f"{kind.decode():5} {text.decode()}")
                if kind == b"EXIT":
                    break
        sock.send(b"logout")
        sock.close()
        context.term()

import threading
import time

import zmq


class Person(threading.Thread):
    def __init__(self, name: str, room: str, ports: tuple[int, int], lines: list[str]):
        super().__init__(name=name)
        self.room = room
        self.ports = ports
        self.lines = lines
        self.heard: list[str] = []

    def run(self) -> None:
        entrance, speaker = self.ports
        with zmq.Context() as context:
            with context.socket(zmq.DEALER) as mouth, context.socket(zmq.SUB) as ears:
                mouth.linger = 100
                mouth.connect(f"tcp://127.0.0.1:{entrance}")
                ears.subscribe(self.room)
                ears.connect(f"tcp://127.0.0.1:{speaker}")
                time.sleep(0.3)
                for line in self.lines:
                    mouth.send_multipart([self.name.encode(), line.encode()])
                while ears.poll(800):
                    _room, who, text = ears.recv_multipart()
                    self.heard.append(f"<{who.decode()}> {text.decode()}")

from __future__ import annotations

import zmq


class Bus:
    def __init__(self) -> None:
        self.zmq = zmq.Context()
        self.out = self.zmq.socket(zmq.PUB)
        self.out.linger = 0
        self.out.bind("tcp://127.0.0.1:*")
        self.rooms = {"lobby"}

    def say(self, room: str, text: str) -> None:
        self.rooms.add(room)
        self.out.send_string(f"{room}\0{text}")

    def close(self) -> None:
        self.out.close()
        self.zmq.term()

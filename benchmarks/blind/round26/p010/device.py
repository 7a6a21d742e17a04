import random
import struct
import time

FRAME = struct.Struct("!HIhH")


class Device:
    def __init__(self, number: int, seed: int) -> None:
        self.number = number
        self.random = random.Random(seed * 1000 + number)
        self.counter = 0

    def frame(self) -> bytes:
        self.counter += 1
        temp = int(self.random.uniform(-5, 30) * 100)
        battery = self.random.randrange(3100, 3650)
        return FRAME.pack(self.number, self.counter, temp, battery)

    def play(self, client, frames: int = 4) -> None:
        out = client.sender()
        for _ in range(frames):
            out.send(self.frame())
            time.sleep(self.random.uniform(0.01, 0.04))
        out.close()
        client.close()

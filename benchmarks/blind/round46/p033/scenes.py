import time

from hub import Hub
from settings import RoomConfig


def fade(room: RoomConfig, steps: int):
    hub = Hub.get()
    for step in range(1, steps + 1):
        for lamp in range(room.lamps):
            hub.set_level(room.name, lamp, 100 * step // steps)
        time.sleep(0.03)


def blink(room: RoomConfig, steps: int):
    for step in range(steps):
        Hub.get().set_level(room.name, 0, 100 if step % 2 else 0)
        time.sleep(0.03)


SCENES = {"fade": fade, "blink": blink}


def play(room: RoomConfig, steps: int):
    SCENES[room.scene](room, steps)

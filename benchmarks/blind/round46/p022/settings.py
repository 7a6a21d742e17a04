import json
import os
from dataclasses import dataclass, field
from typing import Dict


@dataclass(frozen=True)
class RoomConfig:
    name: str
    lamps: int
    scene: str


@dataclass
class House:
    socket_dir: str
    steps: int = 4
    rooms: Dict[str, RoomConfig] = field(default_factory=dict)

    def address(self, room: str) -> str:
        return "ipc://" + os.path.join(self.socket_dir, room)


house = None


def load(path, socket_dir):
    global house
    with open(path, encoding="utf-8") as handle:
        raw = json.load(handle)
    house = House(socket_dir, raw.get("steps", 4))
    for name, values in raw["rooms"].items():
        house.rooms[name] = RoomConfig(name=name, **values)
    return house

import multiprocessing as mp

from . import wires


class Room(mp.Process):
    def __init__(self, name: str) -> None:
        super().__init__(name=name)
        self.guests = 3

    def run(self) -> None:
        mine = wires.current()
        mine.shout(f"{self.name} has {self.guests} guests")
        mine.enter(self.name)
        wires.reset()

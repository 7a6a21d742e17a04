import os
import time


class StackerCrane:
    """Moves along one aisle; x and y drives run at the same time."""

    X_SPEED, Y_SPEED = 40.0, 15.0

    def __init__(self, aisle, bus):
        self.aisle = aisle
        self.bus = bus
        self.x = self.y = 0

    def travel_time(self, x, y):
        return max(abs(x - self.x) / self.X_SPEED, abs(y - self.y) / self.Y_SPEED)

    def move(self, x, y):
        time.sleep(self.travel_time(x, y) / 50)
        self.x, self.y = x, y
        self.bus.send("arrived", aisle=self.aisle, x=x, y=y)

    def operate(self, jobs, seconds):
        self.bus.node = f"crane-{self.aisle}"
        self.bus.up()
        ends = time.monotonic() + seconds
        done = 0
        for x, y in jobs:
            if time.monotonic() > ends:
                break
            self.move(x, y)
            done += 1
        self.bus.send("finished", aisle=self.aisle, done=done, pid=os.getpid())
        self.bus.down()

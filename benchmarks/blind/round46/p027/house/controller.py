import signal
import sys

from .mailbox import Mailbox
from .rooms import build


class Controller:
    def __init__(self, labels):
        self.mailbox = Mailbox()
        self.rooms = list(build(labels))
        self.latest = {}

    def install_signals(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.on_signal)

    def on_signal(self, number, frame):
        name = signal.Signals(number).name
        self.mailbox.publish("house", state="offline", reason=name)
        sys.exit(0)

    def start(self):
        self.install_signals()
        self.mailbox.publish("house", state="online")
        for room in self.rooms:
            room.start()

    def turn(self):
        for room in self.rooms:
            if not room.readings.poll(1.5):
                continue
            celsius = room.readings.recv()
            self.latest[room.label] = celsius
            self.mailbox.publish("room/" + room.label, celsius=celsius, heat=celsius < room.target)

    def stop(self):
        for room in self.rooms:
            room.terminate()
        for room in self.rooms:
            room.join(1.5)
            if room.exitcode is None:
                room.kill()
                room.join()
        self.mailbox.publish("house", state="stopped")

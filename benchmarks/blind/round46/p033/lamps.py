"""Stand-in for the lamps on the shelf: a thread that remembers levels."""
import threading

import zmq


class LampShelf(threading.Thread):
    def __init__(self, house):
        super().__init__(name="lamps", daemon=True)
        self.house = house
        self.levels = {}
        self.changes = 0
        self.ready = threading.Event()
        self.done = threading.Event()

    def run(self):
        context = zmq.Context()
        poller = zmq.Poller()
        for room in self.house.rooms:
            sock = context.socket(zmq.PULL)
            sock.bind(self.house.address(room))
            poller.register(sock, zmq.POLLIN)
        self.ready.set()
        while not self.done.is_set():
            for sock, _ in poller.poll(50):
                room, lamp, level = sock.recv_multipart(zmq.NOBLOCK)
                self.levels[room.decode(), int(lamp)] = int(level)
                self.changes += 1
        context.destroy(linger=0)

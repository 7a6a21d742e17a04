import os
import tempfile
import threading
from multiprocessing import Process

import zmq

from catalogue import Catalogue, open_library
from desks import desk
from feeds import ZmqFeed
from models import SHELF

MEMBERS = ["ada", "bob", "cyd"]


class Screen(threading.Thread):
    def __init__(self, url):
        super().__init__(daemon=True)
        self.url = url
        self.shown = []
        self.off = threading.Event()

    def run(self):
        with zmq.Context() as ctx, ctx.socket(zmq.SUB) as sub:
            sub.subscribe(b"")
            sub.connect(self.url)
            while not self.off.is_set():
                if sub.poll(100):
                    event, details = sub.recv_multipart(zmq.NOBLOCK)
                    self.shown.append(event.decode())


def main():
    folder = tempfile.mkdtemp(prefix="library-")
    url = "ipc://" + os.path.join(folder, "screen")
    hall = ZmqFeed(url)
    screen = Screen(url)
    screen.start()
    screen.off.wait(0.3)

    catalogue = Catalogue(SHELF, hall)
    catalogue.announce("opening")
    manager = open_library(catalogue)
    shared = manager.catalogue()
    members = [Process(target=desk, args=(shared, name, 6)) for name in MEMBERS]
    for member in members:
        member.start()
    for member in members:
        member.join(4)
        if member.is_alive():
            member.kill()
    history = shared.history()
    manager.shutdown()

    screen.off.wait(0.3)
    hall.put("notice", text="closed")
    screen.off.wait(0.2)
    screen.off.set()
    screen.join(2)
    hall.close()
    print("\n".join(history))
    print(len(screen.shown), "events on the screen")


if __name__ == "__main__":
    main()

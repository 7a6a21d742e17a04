"""Lobby presence: a watcher process tells the gateway of idle players."""
import multiprocessing
import sys
import threading
import time

import zmq

from emitter import Hub
from outlet import Outlet


class Gateway(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.ctx = zmq.Context()
        self.pull = self.ctx.socket(zmq.PULL)
        self.port = self.pull.bind_to_random_port("tcp://127.0.0.1")
        self.got = []

    def run(self):
        while self.pull.poll(1500):
            self.got.append(self.pull.recv_json())


class Lobby:
    def __init__(self, hub):
        self.hub = hub
        self.players = {}

    def enter(self, name):
        self.players[name] = time.time()
        self.hub.fire("online", name)

    def watch(self):
        for name in sorted(self.players):
            self.hub.fire("idle", name, round(time.time() - self.players[name], 1))


def watcher(lobby, outlet):
    try:
        lobby.watch()
    finally:
        outlet.close()


def main():
    gw = Gateway()
    gw.start()
    hub, outlet = Hub(), Outlet(f"tcp://127.0.0.1:{gw.port}")
    for topic in ("online", "idle"):
        hub.subscribe(topic, outlet.write)
    lobby = Lobby(hub)
    lobby.enter("ada")
    lobby.enter("brook")
    p = multiprocessing.get_context("fork").Process(target=watcher, args=(lobby, outlet))
    p.start()
    p.join(4)
    if p.is_alive():
        p.kill()
    gw.join(4)
    outlet.close()
    print(len(gw.got), "events")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Annunciators are plain callables, made by a factory and kept by name."""
import json
import os

import zmq

FACTORIES = {}
ACTIVE = {}


def factory(kind):
    def register(make):
        FACTORIES[kind] = make
        return make
    return register


@factory("sounder")
def make_sounder(site, port, pattern):
    out = site.outlet(port)

    def sound(alarm):
        out.send_multipart([port.encode(), pattern.encode(), alarm.tag.encode()])
        return "sounded"

    return sound


@factory("beacon")
def make_beacon(site, port, colour):
    out = site.outlet(port)

    def flash(alarm):
        state = "flash" if alarm.priority == "high" else "steady"
        out.send_json({"port": port, "colour": colour, "state": state, "tag": alarm.tag})
        return state

    return flash


@factory("file")
def make_file(site, name):
    path = os.path.join(site.folder, name)

    def write(alarm):
        with open(path, "a", encoding="utf-8") as log:
            log.write(json.dumps(alarm._asdict()) + "\n")
        return "written"

    return write


class Site:
    """What a factory may ask for: a folder and outlets to the field bus."""

    def __init__(self, folder):
        self.folder = folder
        self.context = zmq.Context()
        self.outlets = {}

    def outlet(self, port):
        if port not in self.outlets:
            sock = self.context.socket(zmq.PUB)
            sock.setsockopt(zmq.LINGER, 0)
            sock.bind(f"ipc://{self.folder}/{port}")
            self.outlets[port] = sock
        return self.outlets[port]

    def equip(self, wanted):
        for name, options in wanted.items():
            options = dict(options)
            ACTIVE[name] = FACTORIES[options.pop("kind")](self, **options)

    def dismantle(self):
        ACTIVE.clear()
        for sock in self.outlets.values():
            sock.close()
        self.context.term()

import argparse
import os
import tempfile

from plughost import Host, Plugin, available


class Upper(Plugin):
    name = "upper"

    def convert(self, item):
        return item.upper()


class Reverse(Plugin):
    name = "reverse"

    def convert(self, item):
        return item[::-1]

    def activate(self):
        self.bus.publish("reverse.hello", len(self.host.config["items"]))
        super().activate()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--plugins", type=lambda s: s.split(","), default=[])
    args = parser.parse_args()

    with tempfile.TemporaryDirectory() as rundir:
        host = Host({"bind": "ipc://" + os.path.join(rundir, "bus"), "items": ["ant", "bee", "cow"]})
        for name in args.plugins:
            host.load(available[name])
        host.relay()
        host.shutdown()
    for topic in sorted(set(host.published)):
        print(topic, host.published.count(topic))


if __name__ == "__main__":
    main()

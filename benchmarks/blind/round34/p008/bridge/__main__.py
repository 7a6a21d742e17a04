import argparse
import socket

from .bus import Bus
from .gateway import running


def talk(address, *lines):
    with socket.create_connection(address, timeout=3) as conn:
        stream = conn.makefile("rw", newline="\n")
        for line in lines:
            stream.write(line + "\n")
            stream.flush()
            yield stream.readline().strip()
        stream.write("QUIT\n")
        stream.flush()


def main():
    parser = argparse.ArgumentParser(prog="bridge")
    parser.add_argument("--clients", type=int, default=2)
    options = parser.parse_args()

    bus = Bus()
    with running(bus.verbs) as address:
        for n in range(options.clients):
            for answer in talk(address, "PUB news hello from", f"TUNE {100 * (n + 1)}", "NOPE"):
                print(n, answer)
    bus.close()


main()

"""Relay a list of webhook bodies to the hub, one process per batch."""
import zmq

from relaykit import conn, settings
from relaykit.launcher import Launcher


def batches(items, size):
    for start in range(0, len(items), size):
        yield items[start:start + size]


def main():
    hub = conn.context.socket(zmq.PULL)
    port = hub.bind_to_random_port("tcp://127.0.0.1")
    url = f"tcp://127.0.0.1:{port}"
    conn.attach(url)
    conn.forward("relay", "starting")

    bodies = [f'{{"n": {i}}}' for i in range(settings.BATCH * settings.WORKERS)]
    launcher = Launcher(url)
    for number, batch in enumerate(batches(bodies, settings.BATCH)):
        launcher.submit(number, batch)
    print("exit codes", launcher.wait())

    count = 0
    while hub.poll(300):
        hub.recv_multipart()
        count += 1
    print("received", count)
    hub.close()
    conn.detach()


if __name__ == "__main__":
    main()

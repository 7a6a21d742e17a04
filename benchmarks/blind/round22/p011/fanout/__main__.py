import logging
import socket
import threading

from fanout import Bus, FrontDoor
from fanout.bus import Channels


def notify(address: tuple[str, int], *lines: str) -> list[int]:
    with socket.create_connection(address, timeout=4) as conn, conn.makefile("rwb") as stream:
        answers = []
        for line in lines:
            stream.write(line.encode() + b"\n")
            stream.flush()
            answers.append(int(stream.readline() or b"-1"))
        stream.write(b"\n")
    return answers


def main() -> None:
    logging.basicConfig(level=logging.WARNING)
    channels = Channels("push", "email")
    bus = Bus(channels.routes)
    bus.ping_all()
    with FrontDoor(bus) as door:
        thread = threading.Thread(target=door.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            print(notify(door.server_address, "push,email Your order shipped", "push Sign-in from Kiel"))
            print(notify(door.server_address, "email,fax Receipt 17"))
        finally:
            door.shutdown()
            thread.join()
    print(channels.collect())
    bus.stop()
    channels.stop()


if __name__ == "__main__":
    main()

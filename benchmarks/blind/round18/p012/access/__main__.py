import logging
import logging.handlers
import multiprocessing as mp
import time

import zmq

from . import audit
from .reader import serve_door
from .wiegand import Badge, encode

SWIPES = {
    "north": [encode(Badge(12, 501)), encode(Badge(12, 501)), encode(Badge(12, 900))],
    "south": [encode(Badge(12, 502)), 1],
}


def main() -> None:
    handler = audit.setup("tcp://127.0.0.1")
    desk = zmq.Context.instance().socket(zmq.SUB)
    desk.connect(f"tcp://127.0.0.1:{handler.port}")
    desk.subscribe(b"audit.")
    time.sleep(0.3)
    logging.info("controller up, %d doors", len(SWIPES))

    records = mp.Queue()
    doors = [
        mp.Process(target=serve_door, args=(*item, records), name=item[0])
        for item in SWIPES.items()
    ]
    for process in doors:
        process.start()
    listener = logging.handlers.QueueListener(records, handler)
    listener.start()
    for process in doors:
        process.join(3)
        if process.is_alive():
            process.kill()

    listener.stop()

    while desk.poll(200):
        topic, body = desk.recv_multipart()
        print(topic.decode(), body.decode())
    logging.getLogger().removeHandler(handler)
    handler.socket.close()
    desk.close()


if __name__ == "__main__":
    main()

import tempfile

import zmq

from vms import SignRegistry
from vms.players import PlayerGroup

ADDRESSES = {"A7-north": 11, "A7-south": 12, "tunnel": 40}
CONGESTION = [("speed", 80, 0.05), ("text", "STAU", 0.05), ("speed", 60, 0.05)]


def main():
    with tempfile.TemporaryDirectory() as tmp:
        endpoint = f"ipc://{tmp}/gantry"
        field_ctx = zmq.Context()
        field = field_ctx.socket(zmq.SUB)
        field.setsockopt(zmq.SUBSCRIBE, b"")
        field.bind(endpoint)
        with SignRegistry(endpoint, ADDRESSES) as signs:
            for sign in signs:
                sign.brightness = 65
            field.poll(300)
            for sign in signs:
                sign.text("TEST")

            players = PlayerGroup()
            players.start(signs["A7-north"], CONGESTION)
            players.start(signs["tunnel"], CONGESTION[:1])
            players.finish(1.5)

            frames = 0
            while field.poll(150):
                field.recv_multipart(zmq.NOBLOCK)
                frames += 1
            print("frames in the field:", frames)
        field.close(0)
        field_ctx.term()


if __name__ == "__main__":
    main()

import zmq

from . import net


def serve(number: int) -> None:
    with net.bound(zmq.PUB, "tcp://127.0.0.1:*") as socket:
        for turn in range(3):
            socket.send_string(f"worker {number} turn {turn}")
    net.release()

import logging

import zmq
from zmq.log.handlers import PUBHandler


class ControlRoomHandler(PUBHandler):
    """PUBHandler that adds the subsystem to each topic."""

    def __init__(self, socket: zmq.Socket, subsystem: str) -> None:
        super().__init__(socket)
        self.root_topic = f"dome.{subsystem}"


def control_room(subsystem: str) -> ControlRoomHandler:
    socket = zmq.Context().socket(zmq.PUB)
    socket.linger = 0
    socket.bind_to_random_port("tcp://127.0.0.1")
    return ControlRoomHandler(socket, subsystem)


def configure(subsystem: str) -> None:
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.handlers[:] = [control_room(subsystem), logging.StreamHandler()]

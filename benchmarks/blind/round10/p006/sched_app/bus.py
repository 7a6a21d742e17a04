import zmq


class EventBus:
    """What happens in the scheduler, for whoever subscribes."""

    def __init__(self) -> None:
        self.context = zmq.Context()
        self.events = self.context.socket(zmq.PUB)
        self.port = self.events.bind_to_random_port("tcp://127.0.0.1")

    def emit(self, topic: str, text: str) -> None:
        self.events.send_multipart([topic.encode(), text.encode()])

    def tap(self) -> zmq.Socket:
        tap = self.context.socket(zmq.SUB)
        tap.subscribe(b"job")
        return tap

    def close(self) -> None:
        self.events.close(linger=0)
        self.context.destroy(linger=0)

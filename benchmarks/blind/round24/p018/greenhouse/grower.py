import zmq


class Grower:
    PLAN = {1: 21.5, 2: 18.0}

    def __init__(self) -> None:
        self.context = zmq.Context()
        self.out = self.context.socket(zmq.PUB)
        port = self.out.bind_to_random_port("tcp://127.0.0.1")
        self.address = f"tcp://127.0.0.1:{port}"

    def publish(self) -> None:
        for bay, degrees in self.PLAN.items():
            self.out.send_multipart([b"bay%d" % bay, b"%.1f" % degrees])

    def __enter__(self):
        return self

    def __exit__(self, *exc) -> None:
        self.out.close(0)
        self.context.term()

import threading

import zmq


class CatalogueThread(threading.Thread):
    """Answers questions about names until told to stop."""

    def __init__(self) -> None:
        super().__init__(name="catalogue", daemon=True)
        self._ctx = zmq.Context()
        self._router = self._ctx.socket(zmq.ROUTER)
        self.url = "tcp://127.0.0.1:%d" % self._router.bind_to_random_port("tcp://127.0.0.1")

    def answer(self, question: str) -> str:
        word, _, rest = question.partition(" ")
        return {"ping": "pong", "stop": "bye"}.get(word, f"IMG_{abs(hash(rest)) % 10000:04d}.jpg")

    def run(self) -> None:
        while True:
            who, question = self._router.recv_multipart()
            self._router.send_multipart([who, self.answer(question.decode()).encode()])
            if question == b"stop":
                break
        self._router.close(200)
        self._ctx.term()

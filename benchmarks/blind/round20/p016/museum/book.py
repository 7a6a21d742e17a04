"""The phrase book server, a thread of the front desk."""
import configparser
import threading

import zmq


class PhraseBook(threading.Thread):
    def __init__(self, path: str):
        super().__init__(daemon=True)
        self.phrases = configparser.ConfigParser()
        self.phrases.read(path, encoding="utf-8")
        self._context = zmq.Context()
        self._router = self._context.socket(zmq.ROUTER)
        self._router.linger = 0
        self.endpoint = "tcp://127.0.0.1:%d" % self._router.bind_to_random_port("tcp://127.0.0.1")
        self._closing = threading.Event()

    def run(self):
        while not self._closing.is_set():
            if not self._router.poll(100):
                continue
            who, key, language = self._router.recv_multipart()
            text = self.phrases.get(language.decode(), key.decode(), fallback="?")
            self._router.send_multipart([who, text.encode()])
        self._router.close()

    def close(self):
        self._closing.set()
        self.join(2)
        self._context.term()

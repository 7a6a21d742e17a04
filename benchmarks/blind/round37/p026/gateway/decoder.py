"""Front of the recognition cluster: utterances go out, nothing comes back here."""
import json
import logging
import threading

import zmq

log = logging.getLogger("gateway.decoder")


class DecoderClient:
    def __init__(self, context, endpoint):
        self._sock = context.socket(zmq.PUSH)
        self._sock.setsockopt(zmq.LINGER, 200)
        self._sock.connect(endpoint)

    def submit(self, session, index, audio):
        head = json.dumps({"session": session, "utt": index, "bytes": len(audio)})
        try:
            self._sock.send_multipart([head.encode(), audio], zmq.NOBLOCK)
        except zmq.Again:
            log.warning("decoder queue is full, %s/%d dropped", session, index)
            return False
        return True

    def close(self):
        self._sock.close()


class LoopbackDecoder(threading.Thread):
    """Decoder used on developer machines: counts utterances."""

    def __init__(self, context, endpoint="inproc://decoder"):
        super().__init__(name="decoder", daemon=True)
        self.endpoint = endpoint
        self.received = []
        self._pull = context.socket(zmq.PULL)
        self._pull.bind(endpoint)
        self._halt = threading.Event()

    def run(self):
        while not self._halt.is_set():
            if self._pull.poll(50):
                head, _audio = self._pull.recv_multipart(zmq.NOBLOCK)
                self.received.append(json.loads(head))
        self._pull.close(0)

    def halt(self):
        self._halt.set()
        self.join(2)

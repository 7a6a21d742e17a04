import threading

import zmq


class Collector(threading.Thread):
    def __init__(self):
        threading.Thread.__init__(self, name='collector')
        self.daemon = True
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PULL)
        self.port = self.sock.bind_to_random_port('tcp://127.0.0.1')
        self.by_logger = {}
        self._stop_requested = threading.Event()

    @property
    def endpoint(self):
        return 'tcp://127.0.0.1:%d' % self.port

    def run(self):
        while True:
            if not self.sock.poll(100):
                if self._stop_requested.is_set():
                    break
                continue
            host, level, name, text = self.sock.recv_multipart(zmq.NOBLOCK)
            self.by_logger.setdefault(name.decode('utf-8'), []).append(text)
        self.sock.close(0)
        self.ctx.term()

    def finish(self):
        self._stop_requested.set()
        self.join(3)

import multiprocessing as mp
from multiprocessing.connection import wait

import zmq


class Host:
    """Owns the PUB socket and relays what its plugins have to say."""

    def __init__(self, config):
        self.config = config
        self.context = zmq.Context()
        self.out = self.context.socket(zmq.PUB)
        self.out.linger = 0
        self.out.bind(config["bind"])
        self.published = []
        self._children = {}

    def publish(self, topic, value):
        self.out.send_multipart([topic.encode(), str(value).encode()])
        self.published.append(topic)

    def load(self, plugin_class):
        plugin = plugin_class(self)
        self.publish("host.load", plugin.name)
        here, there = mp.Pipe(duplex=False)
        child = mp.get_context("fork").Process(target=plugin.main, args=(there,), name=plugin.name)
        child.start()
        there.close()
        self._children[here] = child

    def relay(self, timeout=4):
        while self._children:
            ready = wait(list(self._children), timeout)
            if not ready:
                break
            for pipe in ready:
                self._pump(pipe)
        for child in self._children.values():
            child.kill()

    def _pump(self, pipe):
        try:
            kind, topic, value = pipe.recv()
        except EOFError:
            kind, topic, value = "done", None, None
        if kind == "publish":
            self.publish(topic, value)
        else:
            self._children.pop(pipe).join(2)
            pipe.close()

    def shutdown(self):
        self.publish("host.down", len(self.published))
        self.out.close()
        self.context.term()

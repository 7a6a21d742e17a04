import json
import os
import pathlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import zmq
from tornado.ioloop import IOLoop
from zmq.eventloop.zmqstream import ZMQStream

from .wire import STORIES


class Newsroom:
    def __init__(self, endpoint, style):
        self.endpoint = endpoint
        self.style = style
        self.on_air = {}
        self.children = {}
        self.context = zmq.Context.instance()
        inbox = self.context.socket(zmq.PULL)
        inbox.linger = 0
        inbox.bind(endpoint)
        self.loop = IOLoop.current()
        self.stream = ZMQStream(inbox, self.loop)
        self.stream.on_recv(self.incoming)
        self.monitor = self.context.socket(zmq.PUB)
        self.monitor.linger = 0
        self.monitor.bind("inproc://monitor")
        self.threads = ThreadPoolExecutor(2)
        self.handlers = {"story": self.story, "crawl": self.crawl}

    def incoming(self, parts):
        message = json.loads(parts[0])
        self.monitor.send_string(message["type"] + " " + message["slug"])
        self.handlers[message["type"]](message)

    def story(self, message):
        self.threads.submit(self.render, message["slug"], message["headline"])

    def render(self, slug, headline):
        home = pathlib.Path(__file__).resolve().parent.parent
        child = subprocess.Popen(
            [sys.executable, "-m", "ticker.render", self.endpoint, self.style, slug],
            stdin=subprocess.PIPE,
            cwd=home,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            start_new_session=True,
        )
        self.children[slug] = child
        try:
            child.communicate(headline.encode(), timeout=5)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()

    def crawl(self, message):
        self.on_air[message["slug"]] = message["frames"]
        if len(self.on_air) == len(STORIES):
            self.loop.add_callback(self.loop.stop)

    def run(self, limit):
        self.loop.call_later(limit, self.loop.stop)
        self.loop.start()

    def close(self):
        self.threads.shutdown(wait=True)
        self.stream.close(0)
        self.monitor.close()
        self.context.term()

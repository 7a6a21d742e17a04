import zmq

from . import graph
from .events import EventBus, stream_to
from .execute import Executor

with zmq.Context() as ctx, ctx.socket(zmq.PULL) as sink, ctx.socket(zmq.PUSH) as stream:
    port = sink.bind_to_random_port("tcp://127.0.0.1")
    stream.linger = 0
    stream.connect(f"tcp://127.0.0.1:{port}")
    bus = EventBus()
    bus.register(stream_to(stream))
    executor = Executor(bus)
    graph.demo().accept(executor)
    seen = 0
    while sink.poll(200):
        sink.recv()
        seen += 1
    print(len(executor.digests), "targets,", seen, "events")

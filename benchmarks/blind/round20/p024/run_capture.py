"""Entry point: bind the sink, start captures, count what came."""
import zmq

from cdc.capture import CaptureProcess
from cdc.links import LinkPool
from cdc.settings import Settings


def count_batches(sink: zmq.Socket, patience_ms: int) -> int:
    seen = 0
    while sink.poll(patience_ms):
        sink.recv_multipart()
        seen += 1
    return seen


def main() -> None:
    ctx = zmq.Context()
    sink = ctx.socket(zmq.ROUTER)
    port = sink.bind_to_random_port("tcp://127.0.0.1")
    settings = Settings(f"tcp://127.0.0.1:{port}")
    pool = LinkPool(settings.sink, settings.pool_size).warm()
    workers = [CaptureProcess(t, pool, settings.batch) for t in settings.tables]
    for w in workers:
        w.start()
    print("batches:", count_batches(sink, 500))
    for w in workers:
        w.join(3)
        if w.is_alive():
            w.kill()
    pool.drain()
    sink.close()
    ctx.term()


if __name__ == "__main__":
    main()

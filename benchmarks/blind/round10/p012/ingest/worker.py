import zmq


def consume(endpoint: str, count: int) -> None:
    ctx = zmq.Context()
    with ctx.socket(zmq.PULL) as tasks:
        tasks.connect(endpoint)
        for _ in range(count):
            if not tasks.poll(1000):
                break
            print("done", tasks.recv_json(), flush=True)
    ctx.term()

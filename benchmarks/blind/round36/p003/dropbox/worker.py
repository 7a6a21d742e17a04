import zmq


def serve_requests(ctx, url, store, changes):
    """One worker of the pool; returns how many files it has stored."""
    stored = 0
    sock = ctx.socket(zmq.REP)
    stop = ctx.socket(zmq.SUB)
    stop.subscribe(b"")
    sock.connect(url)
    stop.connect(url + "-stop")
    poller = zmq.Poller()
    poller.register(sock, zmq.POLLIN)
    poller.register(stop, zmq.POLLIN)
    try:
        while True:
            ready = dict(poller.poll(3000))
            if not ready or stop in ready:
                return stored
            _, name, data = sock.recv_multipart()
            try:
                digest = store.put(name.decode(), data)
            except (ValueError, OSError) as error:
                sock.send_multipart([b"ERR", name, str(error).encode()])
            else:
                changes.put((name.decode(), digest, len(data)))
                stored += 1
                sock.send_multipart([b"OK", name, digest.encode()])
    finally:
        sock.close(linger=0)
        stop.close(linger=0)

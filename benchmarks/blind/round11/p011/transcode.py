import logging
import tempfile

import zmq

from media import hub, worker


def main() -> None:
    base = tempfile.mkdtemp()
    ctx, handler = hub.configure(f"ipc://{base}/log")
    lease = ctx.socket(zmq.DEALER)
    lease.linger = 0
    lease.connect(f"ipc://{base}/lease")
    logging.getLogger("media").info("ready")
    print(worker.encode_all(["a.raw", "b.raw", "c.raw"], lease))
    lease.close()
    logging.getLogger("media").removeHandler(handler)
    handler.socket.close()
    ctx.term()


if __name__ == "__main__":
    main()

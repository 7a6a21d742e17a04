import logging
import os
import socket
import tempfile
import threading

import zmq

from .gateway import Gateway


def talk(path, *lines):
    with socket.socket(socket.AF_UNIX) as sock:
        sock.settimeout(2)
        sock.connect(path)
        with sock.makefile("rwb") as stream:
            for line in lines:
                stream.write(line + b"\n")
                stream.flush()
                logging.info("%s -> %s", line.decode(), stream.readline().strip().decode())


def clients(path, control):
    try:
        talk(path, b"TIME", b"QUIT")
        talk(path, b"PUT temperature 21.5", b"PUT humidity 40", b"QUIT")
    except OSError as error:
        logging.error("client: %s", error)
    with zmq.Context() as ctx, ctx.socket(zmq.PUSH) as push:
        push.linger = 500
        push.connect(control)
        push.send_string("stop")


def main():
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    with tempfile.TemporaryDirectory() as folder, zmq.Context() as context:
        path = os.path.join(folder, "lines")
        upstream = f"ipc://{folder}/upstream"
        control = f"ipc://{folder}/control"
        sink = context.socket(zmq.PULL)
        sink.bind(upstream)
        gateway = Gateway(context, path, upstream, control)
        driver = threading.Thread(target=clients, args=(path, control))
        driver.start()
        try:
            gateway.run(seconds=5)
        finally:
            driver.join(3)
            gateway.close()
        while sink.poll(100):
            logging.info("pipeline got %s", sink.recv_multipart()[1].decode())
        sink.close()


if __name__ == "__main__":
    main()

import argparse
import logging
import sys

import zmq

from .gateway import Gateway

DEVICES = {"modem": [sys.executable, "-m", "ttygw.modem"]}


def main() -> None:
    parser = argparse.ArgumentParser(prog="ttygw")
    parser.add_argument("--device", choices=DEVICES, required=True)
    parser.add_argument("--commands", nargs="+", default=["AT"])
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    gateway = Gateway(args.device, DEVICES[args.device])
    watch = gateway.ctx.socket(zmq.SUB)
    watch.connect(f"inproc://{args.device}.events")
    watch.subscribe(args.device)
    order = gateway.ctx.socket(zmq.PUSH)
    order.connect(f"inproc://{args.device}.orders")
    try:
        gateway.start_device()
        for command in args.commands:
            order.send_string(command, zmq.NOBLOCK)
        answers = gateway.run(4)
        while watch.poll(50):
            print(*(part.decode() for part in watch.recv_multipart(zmq.NOBLOCK)))
        print(answers, "answers")
    finally:
        order.close(0)
        watch.close(0)
        gateway.close()


if __name__ == "__main__":
    main()

import argparse
import logging
import tempfile
import threading
import time

import zmq

from . import telemetry
from .server import Controller


def demo_session(url):
    context = zmq.Context()
    req = context.socket(zmq.REQ)
    req.setsockopt(zmq.LINGER, 0)
    req.setsockopt(zmq.RCVTIMEO, 3000)
    req.connect(url)

    def call(cmd, **args):
        req.send_json({"cmd": cmd, "args": args})
        answer = req.recv_json()
        if not answer["ok"]:
            raise RuntimeError(answer["error"])
        return answer["value"]

    try:
        call("move", stage="x", position=-2.0)
        number = call("start_scan", stage="x", start=-2.0, stop=4.0)
        for _ in range(40):
            result = call("scan_result", number=number)
            if result:
                logging.info("peak at %(position).2f (%(signal).3f)", result)
                break
            time.sleep(0.05)
        call("quit")
    finally:
        req.close()
        context.term()


def main(argv=None):
    parser = argparse.ArgumentParser(prog="labctl")
    sub = parser.add_subparsers(dest="action", required=True)
    serve = sub.add_parser("serve")
    serve.add_argument("--demo", action="store_true", help="run a scripted session")
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory(prefix="labctl") as folder, zmq.Context() as context:
        command_url = f"ipc://{folder}/command"
        telemetry_url = f"ipc://{folder}/telemetry"
        telemetry.configure(telemetry_url)
        controller = Controller(context, command_url, telemetry_url)
        if args.demo:
            threading.Thread(target=demo_session, args=(command_url,)).start()
        try:
            controller.serve()
        finally:
            controller.close()


if __name__ == "__main__":
    main()

import concurrent.futures
import itertools
import logging

import zmq

from . import telemetry
from .driver import Stage, scan

logger = logging.getLogger(__name__)


class ControllerError(Exception):
    pass


def command(function):
    function.is_command = True
    return function


class Controller:
    """REP for commands, PULL for telemetry, scans in a process pool."""

    def __init__(self, context, command_url, telemetry_url, stages=("x", "y")):
        self.commands = context.socket(zmq.REP)
        self.commands.linger = 200
        self.commands.bind(command_url)
        self.samples = context.socket(zmq.PULL)
        self.samples.bind(telemetry_url)
        self.stages = {name: Stage(name) for name in stages}
        self.executor = concurrent.futures.ProcessPoolExecutor(max_workers=1)
        self.scans = {}
        self.numbers = itertools.count(1)
        self.counts = {}
        self.running = False

    @command
    def move(self, stage, position):
        self.stages[stage].move(position)
        return position

    @command
    def start_scan(self, stage, start, stop, points=20):
        number = next(self.numbers)
        self.scans[number] = self.executor.submit(scan, stage, start, stop, points)
        return number

    @command
    def scan_result(self, number):
        future = self.scans[number]
        return future.result() if future.done() else None

    @command
    def quit(self):
        self.running = False

    def handle(self, request):
        method = getattr(self, request.get("cmd", ""), None)
        if not getattr(method, "is_command", False):
            raise ControllerError(f"unknown command {request.get('cmd')!r}")
        return method(**request.get("args", {}))

    def serve(self):
        poller = zmq.Poller()
        poller.register(self.commands, zmq.POLLIN)
        poller.register(self.samples, zmq.POLLIN)
        self.running = True
        silent = 0
        while self.running and silent < 20:
            ready = dict(poller.poll(100))
            silent = 0 if ready else silent + 1
            if self.samples in ready:
                sample = self.samples.recv_json()
                self.counts[sample["topic"]] = self.counts.get(sample["topic"], 0) + 1
            if self.commands in ready:
                request = self.commands.recv_json()
                try:
                    answer = {"ok": True, "value": self.handle(request)}
                except Exception as error:
                    logger.exception("command failed")
                    answer = {"ok": False, "error": str(error)}
                self.commands.send_json(answer)

    def close(self):
        self.executor.shutdown()
        telemetry.publish("controller.closed")
        self.commands.close()
        self.samples.close()
        logger.info("telemetry seen: %s", self.counts)

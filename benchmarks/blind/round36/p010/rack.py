import logging
import multiprocessing
import signal
import sys
import time

import zmq

from jobs import measure

log = logging.getLogger(__name__)


class Job:
    def __init__(self, device, seconds, timeout):
        self.device = device
        self.deadline = time.monotonic() + timeout
        self.process = multiprocessing.Process(target=measure, args=(device, seconds))
        self.process.start()

    @property
    def overdue(self):
        return self.process.is_alive() and time.monotonic() > self.deadline

    def cancel(self):
        self.process.terminate()
        self.process.join(1)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


class Rack:
    def __init__(self, command, state, job_timeout):
        self.job_timeout = job_timeout
        self.jobs = {}
        self.waiting = False
        self.running = True
        self.context = zmq.Context()
        self.command = self.context.socket(zmq.REP)
        self.state = self.context.socket(zmq.PUB)
        for sock, url in ((self.command, command), (self.state, state)):
            sock.linger = 200
            sock.bind(url)
        self.poller = zmq.Poller()
        self.poller.register(self.command, zmq.POLLIN)

    def install_signals(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.on_signal)

    def on_signal(self, number, frame):
        log.info("%s, leaving", signal.Signals(number).name)
        self.publish("rack", "interrupted")
        sys.exit(0)

    def publish(self, subject, what):
        self.state.send_multipart([subject.encode(), what.encode()], flags=zmq.NOBLOCK)

    def loop(self, max_seconds):
        end = time.monotonic() + max_seconds
        while self.running and time.monotonic() < end:
            socks = dict(self.poller.poll(50))
            if socks.get(self.command) == zmq.POLLIN:
                verb, *args = self.command.recv_string().split()
                answer = getattr(self, f"do_{verb}", self.unknown)(*args)
                if answer is not None:
                    self.command.send_string(answer)
            self.check_jobs()

    def check_jobs(self):
        for device, job in list(self.jobs.items()):
            if job.overdue:
                log.warning("%s is overdue, cancelled", device)
                job.cancel()
                self.publish(device, "cancelled")
            elif not job.process.is_alive():
                job.process.join()
                self.publish(device, "done")
            else:
                continue
            del self.jobs[device]
        if self.waiting and not self.jobs:
            self.waiting = False
            self.command.send_string("idle")

    def do_run(self, device, seconds):
        if device in self.jobs:
            return "busy"
        self.jobs[device] = Job(device, float(seconds), self.job_timeout)
        self.publish(device, "started")
        return "ok"

    def do_wait(self):
        if not self.jobs:
            return "idle"
        self.waiting = True

    def do_stop(self):
        self.running = False
        return "bye"

    def unknown(self, *args):
        return "what?"

    def close(self):
        for job in self.jobs.values():
            job.cancel()
        self.command.close()
        self.state.close()
        self.context.term()

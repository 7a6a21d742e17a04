import multiprocessing
import tempfile
import time

import zmq

from tramboard.jobs import ClockJob, DisplayJob, PredictionJob
from tramboard.runners import runner_for

LINES = ("1", "4", "S9")


def read_stop(sock, seconds):
    lines, ticks = {}, 0
    end = time.monotonic() + seconds
    while time.monotonic() < end and len(lines) < len(LINES):
        if sock.poll(100):
            msg = sock.recv_json(zmq.NOBLOCK)
            if "line" in msg:
                lines[msg["line"]] = msg["delay_s"]
            else:
                ticks += 1
    return lines, ticks


def main():
    with tempfile.TemporaryDirectory() as tmp:
        endpoint = "ipc://%s/stop" % tmp
        ctx = zmq.Context()
        stop = ctx.socket(zmq.PULL)
        stop.bind(endpoint)
        results = multiprocessing.Queue()
        jobs = [DisplayJob(ctx, endpoint, results), ClockJob(ctx, endpoint)]
        jobs += [PredictionJob(line, results) for line in LINES]

        runners = [runner_for(job).start() for job in jobs]
        lines, ticks = read_stop(stop, 3)
        ok = [r.stop(1.0) for r in runners]
        print("delays", dict(sorted(lines.items())), "clock", ticks > 0, "clean", all(ok))

        for job in jobs:
            if hasattr(job, "sock"):
                job.sock.close()
        stop.close(0)
        ctx.term()


if __name__ == "__main__":
    main()

import argparse
import os
import signal
import sys
import time
import traceback

import zmq

import jobs


class Runner:
    def __init__(self, limit):
        self.limit = limit
        self.current = None
        self.began = 0.0
        self.context = zmq.Context()
        self.bus = self.context.socket(zmq.PUB)
        self.bus.setsockopt(zmq.LINGER, 0)
        self.port = self.bus.bind_to_random_port("tcp://127.0.0.1")
        for signum in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(signum, self.interrupted)

    def interrupted(self, signum, frame):
        name = signal.Signals(signum).name
        spent = round(time.monotonic() - self.began, 1)
        self.bus.send_json({"event": "stopped", "job": self.current, "by": name, "after": spent})
        raise SystemExit(128 + signum)

    def launch(self, entry):
        self.current = entry.name
        self.began = time.monotonic()
        sys.stdout.flush()
        pid = os.fork()
        if pid != 0:
            return pid
        code = 1
        try:
            value = entry.call()
            print(f"  {entry.name} -> {value}")
            code = 0
        except SystemExit as exc:
            code = exc.code
        except Exception:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            os._exit(code)

    def wait(self, pid):
        """Exit status of the job; over the limit it gets SIGTERM, later SIGKILL."""
        escalation = [(self.limit, signal.SIGTERM), (self.limit + 2, signal.SIGKILL)]
        while True:
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
            if escalation and time.monotonic() - self.began > escalation[0][0]:
                os.kill(pid, escalation.pop(0)[1])
            time.sleep(0.02)

    def run_due(self, minute):
        results = {}
        for entry in jobs.TABLE.values():
            if minute % entry.every:
                continue
            self.bus.send_json({"event": "start", "job": entry.name})
            results[entry.name] = code = self.wait(self.launch(entry))
            self.bus.send_json({"event": "end", "job": entry.name, "code": code})
        self.current = None
        return results

    def close(self):
        self.bus.close()
        self.context.term()


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--limit", type=float, default=5.0)
    ap.add_argument("--minute", type=int, default=30)
    args = ap.parse_args()
    runner = Runner(args.limit)
    try:
        for name, code in runner.run_due(args.minute).items():
            print(f"{name:16} {code}")
    finally:
        runner.close()


if __name__ == "__main__":
    main()

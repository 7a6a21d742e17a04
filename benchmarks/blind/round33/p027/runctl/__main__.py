import pathlib
import sys
import tempfile
import tomllib

import zmq

from .detectors import Frontend
from .launcher import launch, reap
from .states import Machine, State


class RunControl:
    def __init__(self, conf, directory):
        self.conf = conf
        self.log = pathlib.Path(directory) / f"run{conf['run']['number']}.log"
        self.ctx = zmq.Context()
        self.spills = self.ctx.socket(zmq.PULL)
        self.spills.bind("inproc://spills")
        self.out = self.ctx.socket(zmq.PUSH)
        self.out.setsockopt(zmq.LINGER, 1000)
        self.port = self.out.bind_to_random_port("tcp://127.0.0.1")
        self.machine = Machine(lambda state: print("run control:", state.value))
        self.analysis = []

    def configure(self):
        self.frontend = Frontend(self.ctx, self.conf["detectors"])
        expected = self.conf["run"]["spills"] * len(self.conf["detectors"])
        for module in self.conf["analysis"]["modules"]:
            url = f"tcp://127.0.0.1:{self.port}"
            self.analysis.append(launch(module, [url, str(expected)], self.log))
        self.machine.to(State.CONFIGURED)

    def run(self):
        self.machine.to(State.RUNNING)
        for number in range(self.conf["run"]["spills"]):
            self.frontend.spill(number)
            while self.spills.poll(50):
                parts = self.spills.recv_multipart(zmq.NOBLOCK)
                if self.out.poll(2000, zmq.POLLOUT):
                    self.out.send_multipart(parts, zmq.NOBLOCK)
        self.machine.to(State.ENDED)

    def close(self):
        self.frontend.close()
        codes = [reap(pid) for pid in self.analysis]
        self.spills.close(0)
        self.out.close()
        self.ctx.term()
        return codes


def main():
    conf = tomllib.loads(pathlib.Path(sys.argv[1]).read_text())
    with tempfile.TemporaryDirectory() as tmp:
        rc = RunControl(conf, tmp)
        rc.configure()
        rc.run()
        print("analysis exit codes:", rc.close())
        print(rc.log.read_text(), end="")


if __name__ == "__main__":
    main()

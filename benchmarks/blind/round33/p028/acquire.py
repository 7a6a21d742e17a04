"""Takes one window from each station; a process per station, as the digitisers block."""
import multiprocessing
import sys
import tempfile
from dataclasses import dataclass, field

import zmq

import network
import trigger
from uplink import Uplink, uplink


@dataclass
class Acquisition:
    net: network.Network
    endpoint: str
    link: Uplink
    counts: dict = field(default_factory=dict)

    def window(self, station, found):
        n = self.net.window_s * self.net.rate_hz
        picks = 0
        for component in station.components:
            samples = trigger.trace(f"{station.code}{component}", n, station.noise)
            for sample, _ in trigger.sta_lta(samples):
                self.link.pick(station.code, component, sample)
                picks += 1
                break
        with found.get_lock():
            found.value = picks

    def take(self):
        self.link.mark(f"{self.net.name} start")
        running = {}
        for station in self.net.stations:
            found = multiprocessing.Value("i", -1)
            proc = multiprocessing.Process(target=self.window, args=(station, found), name=station.code)
            proc.start()
            running[station.code] = proc, found
        for code, (proc, found) in running.items():
            proc.join(3)
            if proc.is_alive():
                proc.kill()
                proc.join()
            self.counts[code] = found.value
        self.link.mark(f"{self.net.name} stop")


def main(path):
    net = network.read(path)
    with tempfile.TemporaryDirectory() as tmp:
        endpoint = f"ipc://{tmp}/centre"
        centre = zmq.Context.instance().socket(zmq.PULL)
        centre.bind(endpoint)
        with uplink(endpoint, net.name) as link:
            acquisition = Acquisition(net, endpoint, link)
            acquisition.take()
        print("picks:", acquisition.counts)
        while centre.poll(200):
            _, kind, _, text = centre.recv_multipart(zmq.NOBLOCK)
            print(kind.decode(), text.decode())
        centre.close(0)


if __name__ == "__main__":
    main(sys.argv[1])

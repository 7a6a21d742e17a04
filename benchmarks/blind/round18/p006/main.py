import zmq

from rig.runner import run_all
from rig.station import RESULT, Station, Verdict


def main():
    inbox = zmq.Context.instance().socket(zmq.PULL)
    port = inbox.bind_to_random_port("tcp://127.0.0.1")
    stations = [Station(n, f"tcp://127.0.0.1:{port}") for n in (1, 2)]
    for station in stations:
        station.announce()
    codes = run_all(stations, [1041, 1079])
    while inbox.poll(300):
        station, number, verdict, value = RESULT.unpack(inbox.recv())
        print(f"station {station} step {number}: {Verdict(verdict).name} {value:g}")
    print("exit codes", codes)
    inbox.close()


if __name__ == "__main__":
    main()

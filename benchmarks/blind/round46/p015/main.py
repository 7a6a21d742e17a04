import argparse
import tempfile
import time

from drone.blackbox import BlackBox
from drone.computer import FlightComputer
from drone.motor import MotorProcess


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--motors", type=int, default=4)
    parser.add_argument("--cycles", type=int, default=10)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="drone") as folder:
        endpoint = f"ipc://{folder}/bus"
        motors = [MotorProcess(i, endpoint, args.cycles) for i in range(args.motors)]
        computer = FlightComputer(endpoint, len(motors))
        box = BlackBox(folder, computer)
        computer.start()
        for number in range(3):
            time.sleep(0.06)
            box.snapshot(f"flight{number}")
        codes = [motor.reap() for motor in motors]
        computer.close()
        print("motors ended with", codes)
        print("black box:", box.flush())
        print(computer.picture())


if __name__ == "__main__":
    main()

import argparse

from . import bus
from .floorplan import PLAN
from .projector import start_all
from .supervisor import Supervisor


def main() -> None:
    parser = argparse.ArgumentParser(prog="gallery")
    parser.add_argument("--rounds", type=int, default=1)
    args = parser.parse_args()

    supervisor = Supervisor(len(PLAN))
    projectors = start_all(PLAN, supervisor.endpoint, args.rounds)
    supervisor.wait(6)
    for projector in projectors:
        projector.join(1)
        if projector.is_alive():
            projector.kill()
    bus.hang_up()
    bus.context.term()
    for room, steps in supervisor.history.items():
        print(f"{room:10} {' > '.join(steps)}")


if __name__ == "__main__":
    main()

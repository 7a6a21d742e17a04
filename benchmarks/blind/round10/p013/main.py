"""Process supervisor: restarts what ends, tells the control plane."""
import argparse

from supervise.child import Echo, Flaky
from supervise.control import Control
from supervise.supervisor import Supervisor


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--restarts", type=int, default=2)
    args = parser.parse_args()
    control = Control()
    supervisor = Supervisor(control, limit=args.restarts)
    supervisor.add(Flaky(control))
    supervisor.add(Echo(control))
    supervisor.run()
    control.close()


if __name__ == "__main__":
    main()

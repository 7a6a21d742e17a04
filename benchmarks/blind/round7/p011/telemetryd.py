import argparse
import os
import tempfile

from telemetry.agent import Agent
from telemetry.config import AgentConfig


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--ticks", type=int, default=3)
    parser.add_argument("--foreground", action="store_true")
    parser.add_argument("--state-dir", default=None)
    args = parser.parse_args()
    config = AgentConfig(
        state_dir=args.state_dir or tempfile.mkdtemp(prefix="telemetry-"),
        ticks=args.ticks,
        detach=not args.foreground,
    )
    agent = Agent(config)
    agent.preflight()
    agent.start()
    print("agent", os.getpid(), "done")


if __name__ == "__main__":
    main()

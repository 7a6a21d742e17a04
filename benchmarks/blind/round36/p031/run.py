import argparse
import asyncio
import logging

from fleet.supervisor import Supervisor


def cli() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="start probe agents and collect what they find")
    parser.add_argument("--agents", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args()


async def amain(options: argparse.Namespace) -> int:
    async with Supervisor(options.agents, options.rounds) as supervisor:
        await supervisor.run()
        for line in supervisor.summary():
            logging.info("%s", line)
    return 0


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(levelname).1s %(name)s: %(message)s")
    raise SystemExit(asyncio.run(amain(cli())))

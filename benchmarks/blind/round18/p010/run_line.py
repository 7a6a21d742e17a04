import asyncio
import logging

from line.supervisor import Supervisor


async def main() -> None:
    supervisor = Supervisor()
    try:
        await supervisor.operate(["R1", "R2"])
    finally:
        supervisor.close()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    asyncio.run(main())

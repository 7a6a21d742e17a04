"""Asyncio price service; heavy valuation goes to a process pool."""
import asyncio
import logging

from pricing.service import PriceService


async def amain() -> None:
    service = PriceService()
    async with service:
        prices = await service.value_all([3.0, 4.0, 5.0])
        logging.info("prices %s", prices)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    asyncio.run(amain())

import asyncio
import logging

from media.dispatcher import Dispatcher

CLIPS = {"intro": 120, "talk": 900, "credits": 60}


async def main():
    async with Dispatcher(workers=2) as dispatcher:
        results = await asyncio.wait_for(dispatcher.transcode(CLIPS), 7)
    for clip, size in sorted(results.items()):
        print(f"{clip}: {size} bytes")


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    asyncio.run(main())

from __future__ import annotations

import asyncio
import logging
import shutil
from concurrent.futures import ProcessPoolExecutor

from . import config, jobs, service


async def main() -> None:
    cfg = config.from_argv()
    with ProcessPoolExecutor(cfg.workers, initializer=jobs.start_worker) as pool:
        async with service.RenderService(cfg, pool) as renderer:
            pages = await service.submit(cfg)
            await asyncio.sleep(0.2)
            logging.info("%d pages, %d progress events", len(pages), len(renderer.events))
    shutil.rmtree(cfg.run_dir, ignore_errors=True)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    asyncio.run(main())

"""Photo library importer: new albums get their thumbnails in a helper process that asks the catalogue for names."""
import asyncio
import logging

from catalogue import CatalogueThread
from client import catalogue_client, set_catalogue
from jobs import Job
from thumbs import make_thumbnails

log = logging.getLogger("photolib")
ALBUMS = {"alps": 3, "birthday": 2}


async def import_album(name: str, count: int) -> str:
    job = Job(make_thumbnails, name, count, patience=1.5)
    code = await job.done()
    return f"{name}: {'done' if code == 0 else f'failed ({code})'}"


async def main() -> None:
    server = CatalogueThread()
    server.start()
    set_catalogue(server.url)
    print("catalogue says", catalogue_client().ask("ping"))
    for name, count in ALBUMS.items():
        print(await import_album(name, count))
    catalogue_client().ask("stop")
    server.join()


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    asyncio.run(main())

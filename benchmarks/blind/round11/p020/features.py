import asyncio
import sys
import tempfile

from fstore.server import FeatureServer


async def main(rows: int = 5) -> None:
    url = f"ipc://{tempfile.mkdtemp()}/features"
    server = asyncio.create_task(FeatureServer(url).run(rows))
    await asyncio.sleep(0.05)
    loader = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "fstore.loader", url, str(rows)
    )
    await loader.wait()
    print("rows", await server)


asyncio.run(main())

import asyncio

from reports.app import App


async def run() -> None:
    app = App.create()
    try:
        for line in await app.render(["jan", "feb"]):
            print(line)
    finally:
        app.close()


if __name__ == "__main__":
    asyncio.run(run())

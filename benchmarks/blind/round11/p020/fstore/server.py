import asyncio

import zmq
import zmq.asyncio


class FeatureServer:
    def __init__(self, url: str) -> None:
        self.url = url

    async def run(self, rows: int) -> int:
        ctx = zmq.asyncio.Context()
        sock = ctx.socket(zmq.PULL)
        sock.bind(self.url)
        got = 0
        try:
            while got < rows:
                await asyncio.wait_for(sock.recv_json(), 2)
                got += 1
        except asyncio.TimeoutError:
            pass
        finally:
            sock.close()
            ctx.term()
        return got

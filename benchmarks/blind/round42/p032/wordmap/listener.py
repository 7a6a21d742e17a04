import asyncio
from collections import defaultdict

import zmq
import zmq.asyncio


class StatsListener:
    def __init__(self) -> None:
        self.context = zmq.asyncio.Context()
        self.sock = self.context.socket(zmq.PULL)
        port = self.sock.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self.samples: dict[str, list[float]] = defaultdict(list)
        self.task: asyncio.Task | None = None

    async def __aenter__(self) -> "StatsListener":
        self.task = asyncio.create_task(self._listen())
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await asyncio.sleep(0.2)
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)
        self.sock.close(linger=0)
        self.context.term()

    async def _listen(self) -> None:
        while True:
            sample = await self.sock.recv_json()
            self.samples[sample["name"]].append(sample["ms"])

    def table(self) -> str:
        return "\n".join(f"{name:15} {len(ms):3} calls {sum(ms):8.1f} ms"
                         for name, ms in sorted(self.samples.items()))

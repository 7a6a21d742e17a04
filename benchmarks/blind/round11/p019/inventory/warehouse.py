import asyncio
import os
from typing import Callable


async def count(name: str, on_done: Callable[[str], None]) -> int:
    pid = os.fork()
    if pid == 0:
        on_done(f"{name} counted")
        os._exit(0)
    loop = asyncio.get_running_loop()
    _, status = await loop.run_in_executor(None, os.waitpid, pid, 0)
    return os.waitstatus_to_exitcode(status)

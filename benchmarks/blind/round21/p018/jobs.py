import asyncio
import multiprocessing


class Job:
    """Run a function in a process of its own, for so long and no longer."""

    def __init__(self, fn, *args, patience: float) -> None:
        self.fn, self.args, self.patience = fn, args, patience

    async def done(self) -> int | None:
        proc = multiprocessing.Process(target=self.fn, args=self.args)
        proc.start()
        await asyncio.to_thread(proc.join, self.patience)
        if proc.is_alive():
            proc.kill()
            proc.join()
        return proc.exitcode

import asyncio
import tempfile

import zmq

from inventory.aio import AsyncLedger, announce
from inventory.audit import Audit
from inventory.warehouse import count


async def main() -> None:
    base = tempfile.mkdtemp()
    ledger = AsyncLedger(f"ipc://{base}/ledger")
    await announce(ledger)
    audit = Audit(zmq.Context.shadow(ledger.ctx), f"ipc://{base}/audit")
    audit("begin")
    codes = await asyncio.gather(*(count(n, audit) for n in ("north", "south")))
    print("codes", codes)


asyncio.run(main())

from contextlib import closing

import zmq

from .driver import Driver
from .space import grid

with zmq.Context() as ctx, closing(Driver(ctx, width=2)) as driver:
    best = min(driver.results(grid()), key=lambda r: r["loss"])
print("best", best["params"], round(best["loss"], 4))

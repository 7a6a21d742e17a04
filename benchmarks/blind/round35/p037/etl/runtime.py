import os
from typing import NamedTuple


class Identity(NamedTuple):
    pid: int
    label: str


ME = Identity(os.getpid(), f"etl-{os.uname().sysname.lower()}")

from __future__ import annotations

import importlib
from typing import List, Type

from .driver import Driver


def load_drivers(names: List[str]) -> List[Type[Driver]]:
    return [importlib.import_module(name).DRIVER for name in names]

import json
import os
import threading
from typing import Any


class Store:
    def __init__(self) -> None:
        self._mu = threading.Lock()
        self._data: dict[str, Any] = {}
        self.version = 0

    def put(self, key: str, value: Any) -> int:
        with self._mu:
            self._data[key] = value
            self.version += 1
            return self.version

    def get(self, key: str) -> Any:
        with self._mu:
            return self._data.get(key)

    def frozen(self) -> threading.Lock:
        return self._mu

    def write_to(self, path: str) -> None:
        part = f"{path}.part"
        with open(part, "w") as out:
            json.dump({"version": self.version, "data": self._data}, out)
            out.flush()
            os.fsync(out.fileno())
        os.replace(part, path)

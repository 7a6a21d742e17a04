from typing import Any

PLUGINS: dict[str, type] = {}


class Plugin:
    def __init_subclass__(cls, *, key: str, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        PLUGINS[key] = cls

    def setup(self, config: dict) -> None: ...

    def push(self, sku: str, qty: int) -> None: ...

    def teardown(self) -> None: ...

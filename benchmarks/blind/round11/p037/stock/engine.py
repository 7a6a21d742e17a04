from multiprocessing import Process

from . import outputs  # noqa: F401  registers the plugins
from .plugins import PLUGINS, Plugin


class Engine:
    def __init__(self, config: dict) -> None:
        self.outputs: list[Plugin] = []
        for key in config["outputs"]:
            plugin = PLUGINS[key]()
            plugin.setup(config)
            self.outputs.append(plugin)

    def sync(self, rows: list[tuple[str, int]]) -> None:
        for sku, qty in rows:
            for output in self.outputs:
                output.push(sku, qty)
        for output in self.outputs:
            output.teardown()

    def sync_in_background(self, rows) -> Process:
        proc = Process(target=self.sync, args=(rows,))
        proc.start()
        return proc

from __future__ import annotations

import platform
import sys

from pluginhost import Plugin


class PlatformPlugin(Plugin):
    name = "platform"

    def produce(self) -> list[str]:
        return [platform.system(), platform.machine()]


class PathPlugin(Plugin):
    name = "path"

    def produce(self) -> list[str]:
        return list(sys.path)

"""Act on a module as soon as it has been imported."""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # not from typing, whose import costs more than this whole start
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType
    from typing import Any

    Hook = Callable[[ModuleType], None]


class HookFinder:
    """A finder that finds nothing itself: it lets a hook follow the import of the modules it knows."""

    def __init__(self, hooks: Mapping[str, Hook]) -> None:
        self._hooks = dict(hooks)

    def catch_up(self) -> None:
        """Call the hooks of modules that have been imported already."""
        for name in [name for name in self._hooks if name in sys.modules]:
            self._hooks.pop(name)(sys.modules[name])

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Give the spec that another finder gives, its loader wrapped."""
        hook = self._hooks.pop(name, None)
        if hook is None:
            return None
        for finder in sys.meta_path:
            find_spec = getattr(finder, "find_spec", None)
            if finder is not self and find_spec is not None:
                spec: ModuleSpec | None = find_spec(name, path, target)
                if spec is not None:
                    if spec.loader is not None:
                        spec.loader = HookLoader(spec.loader, hook)  # type: ignore[assignment]
                    return spec
        return None


class HookLoader:
    """Loads as the real loader does, puts it back in its place, and calls the hook."""

    def __init__(self, loader: Any, hook: Hook) -> None:
        self._loader = loader
        self._hook = hook

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Let the real loader make the module."""
        module: ModuleType | None = self._loader.create_module(spec)
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Run the module's body, then the hook."""
        module.__loader__ = self._loader
        if module.__spec__ is not None:
            module.__spec__.loader = self._loader
        self._loader.exec_module(module)
        self._hook(module)


def install(hooks: Mapping[str, Hook]) -> None:
    """Let each hook follow the import of the module that it is listed under, or call it when that is over."""
    finder = HookFinder(hooks)
    sys.meta_path.insert(0, finder)
    finder.catch_up()

import tomllib
from pathlib import Path
from types import SimpleNamespace

_raw = tomllib.loads((Path(__file__).parent / "settings.toml").read_text())

bench = SimpleNamespace(**_raw["bench"])
limits: dict[str, tuple[float, float]] = {k: tuple(v) for k, v in _raw["limits"].items()}
bus = SimpleNamespace(**_raw["bus"])

"""The road network: junction name -> arrival rates per arm (vehicles per tick)."""
GRID: dict[str, tuple[float, ...]] = {
    "Markt": (0.30, 0.22, 0.10, 0.18),
    "Bahnhof": (0.41, 0.35, 0.08),
}

GREEN_TICKS = 6
TICK = 0.01

"""Classical decomposition with a 2x12 moving average."""
from . import progress


def _trend(values):
    n = len(values)
    out = [None] * n
    for i in range(6, n - 6):
        out[i] = (values[i - 6] / 2 + sum(values[i - 5:i + 6]) + values[i + 6] / 2) / 12
    return out


def _factors(values, trend):
    months = [[] for _ in range(12)]
    for i, (v, t) in enumerate(zip(values, trend)):
        if t is not None:
            months[i % 12].append(v / t)
    raw = [sum(m) / len(m) for m in months]
    scale = 12 / sum(raw)
    return [f * scale for f in raw]


def adjust(series):
    progress.tick("adjusting", series.key)
    factors = _factors(series.values, _trend(series.values))
    adjusted = [v / factors[i % 12] for i, v in enumerate(series.values)]
    return series.key, adjusted[-1], max(factors) - min(factors)


def adjust_aggregate(parts):
    """The total is adjusted directly, not from its parts."""
    total = [sum(col) / len(parts) for col in zip(*(p.values for p in parts))]
    return adjust(type(parts[0])("WZ47", tuple(total)))

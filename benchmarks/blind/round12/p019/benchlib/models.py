def mean_model(x):
    return sum(x) / len(x)


def last_model(x):
    return x[-1]


MODELS = {f.__name__.removesuffix("_model"): f for f in (mean_model, last_model)}


def test_set(n=60):
    for i in range(n):
        series = [(i * k) % 13 for k in range(1, 6)]
        yield series[:-1], series[-1]

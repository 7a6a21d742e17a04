import logging
from collections.abc import Iterable

import attrs
from joblib import Parallel, delayed, parallel_config

from .feed import publish
from .models import Forecast, Series, fit

log = logging.getLogger(__name__)


@attrs.define
class Plan:
    stores: list[str]
    alphas: tuple[float, ...] = (0.1, 0.3, 0.5, 0.8)
    jobs: int = 2
    results: dict[str, Forecast] = attrs.field(factory=dict)

    def series(self) -> Iterable[Series]:
        return map(Series.fake, self.stores)


def run(plan: Plan) -> Plan:
    publish("plan.started", stores=len(plan.stores))
    with parallel_config(backend="loky", n_jobs=plan.jobs):
        found = Parallel(timeout=6)(delayed(fit)(s, plan.alphas) for s in plan.series())
    for forecast in found:
        plan.results[forecast.store] = forecast
        log.info("%s", forecast)
    publish("plan.finished", stores=len(plan.results))
    return plan

from __future__ import annotations

from .container import services
from .model import Scenario, Trade, Valuation
from .sinks import ResultSink


def revalue(trade: Trade, *, scenario: Scenario) -> Valuation:
    first_order = trade.delta * scenario.spot_shift
    vol_term = trade.vega * scenario.vol_shift
    valuation = Valuation(
        trade_id=trade.trade_id,
        scenario=scenario.name,
        pnl=round(trade.notional * (first_order + vol_term), 4),
    )
    if valuation.pnl < 0:
        services.resolve(ResultSink).emit("loss", valuation.to_wire())
    return valuation

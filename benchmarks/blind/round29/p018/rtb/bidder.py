import os

import zmq

from . import telemetry
from .campaigns import Campaign


class Bidder:
    def __init__(self, campaigns: list[Campaign], seat: str):
        self.campaigns = campaigns
        self.seat = seat

    def record(self, event: str, **fields) -> None:
        fields.update(event=event, seat=self.seat, pid=os.getpid())
        try:
            telemetry.channel().send_json(fields, flags=zmq.NOBLOCK)
        except zmq.Again:
            pass

    def handle(self, request: dict) -> dict:
        imp = request["imp"]
        best = None
        for campaign in self.campaigns:
            if campaign.wants(request["geo"], imp["floor"]):
                price = min(campaign.max_cpm, imp["floor"] * 1.15)
                if best is None or price > best[0]:
                    best = price, campaign
        if best is None:
            self.record("no_bid", request=request["id"])
            return {"id": request["id"], "nbr": 2}
        price, campaign = best
        campaign.spent += price / 1000
        self.record("bid", request=request["id"], cid=campaign.cid, price=price)
        return {"id": request["id"], "seat": self.seat, "cid": campaign.cid, "price": round(price, 3)}

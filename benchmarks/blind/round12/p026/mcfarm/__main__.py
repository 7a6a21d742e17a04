import argparse

from mcfarm.farm import Farm
from mcfarm.tally import TallyDesk

if __name__ == "__main__":
    ap = argparse.ArgumentParser(prog="mcfarm")
    ap.add_argument("--batches", type=int, default=4)
    ap.add_argument("--histories", type=int, default=2000)
    ap.add_argument("--thickness", type=float, default=2.5)
    ns = ap.parse_args()
    with TallyDesk() as desk, Farm(desk.url, workers=2) as farm:
        est = farm.estimate(ns.batches, ns.histories, ns.thickness)
        print(f"transmission {est.mean:.4f} +/- {est.err:.4f}; {desk.drain()} progress lines")

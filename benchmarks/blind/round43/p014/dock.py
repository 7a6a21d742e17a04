import argparse
import logging

from dockfarm import Farm, FarmOptions
from dockfarm.ligands import library

if __name__ == "__main__":
    cli = argparse.ArgumentParser()
    cli.add_argument("--ligands", type=int, default=30)
    cli.add_argument("--workers", type=int, default=3)
    cli.add_argument("--board-port", type=int)
    ns = cli.parse_args()
    logging.basicConfig(level=logging.INFO)

    farm = Farm(FarmOptions(ns.workers, ns.board_port))
    scores = farm.run(library(ns.ligands))
    best = sorted(scores.items(), key=lambda item: item[1])[:5]
    print(f"{len(scores)} docked, rejected {farm.rejected}")
    for ident, score in best:
        print(f"{ident}\t{score:.3f} kcal/mol")

from __future__ import annotations

import argparse
from pathlib import Path

import yaml
import zmq
from rich import print as show

from .channels import channels
from .runner import Pipeline, run


def main() -> None:
    parser = argparse.ArgumentParser(prog="enrich")
    parser.add_argument("pipeline", type=Path)
    parser.add_argument("--processes", type=int, default=2)
    args = parser.parse_args()
    pipeline = Pipeline.model_validate(yaml.safe_load(args.pipeline.read_text()))
    with zmq.Context() as context, context.socket(zmq.PULL) as console:
        for name, address in pipeline.channels.items():
            console.bind(address)
            channels.configure({name: console.last_endpoint.decode()})
        result = run(pipeline, args.processes)
        best = max(result, key=lambda record: record.score)
        show({"records": len(result), "best": best.place, "score": round(best.score, 3)})
        notes = []
        while console.poll(200):
            notes.append(console.recv_json(zmq.NOBLOCK))
        show(f"{len(notes)} progress notes from {len({note['pid'] for note in notes})} processes")
        channels.close()


if __name__ == "__main__":
    main()

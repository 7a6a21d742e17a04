"""STEP solids; has no telemetry of its own, prints instead."""
import sys


class Solid:
    suffixes = (".step", ".stp")

    def self_test(self, report_to):
        print("solid ready", file=sys.stderr)

    def convert(self, stem, target, *, report_to):
        facets = sum(ord(c) for c in stem)
        print(f"{stem}.{target}: {facets} facets", flush=True)


CONVERTER = Solid()

import logging

from harvest.farm import Farm
from harvest.tracing import tracer


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    tracer.connect()
    with tracer.span("harvest"):
        farm = Farm(fields=["oats", "rye"])
        farm.run()
    tracer.flush()


if __name__ == "__main__":
    main()

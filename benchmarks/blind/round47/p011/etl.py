import logging
import sys

import click

from pipeline import Job, JobConfig

DEFAULT = """
{"name": "payments", "outputs": [
    {"type": "print", "prefix": "row"},
    {"type": "zmq", "url": "tcp://127.0.0.1:47915", "high_water": 20}]}
"""


@click.command()
@click.option("--config", type=click.File(), help="JSON description of the job")
@click.option("--pages", type=int)
@click.option("-v", "--verbose", is_flag=True)
def main(config, pages, verbose) -> None:
    logging.basicConfig(level=logging.INFO if verbose else logging.WARNING)
    settings = JobConfig.model_validate_json(config.read() if config else DEFAULT)
    if pages:
        settings = settings.model_copy(update={"pages": pages})
    codes = Job(settings).run()
    click.echo(f"{settings.name}: {len(codes)} pages", file=sys.stderr)


if __name__ == "__main__":
    main()

import logging

import click

from .feed import StockFeed
from .ledger import Ledger
from .models import Reason, StockMove
from .recount import Recount


@click.command()
@click.option("--shelves", default=2, show_default=True, type=click.IntRange(1, 20))
@click.option("-v", "--verbose", is_flag=True)
def main(shelves: int, verbose: bool) -> None:
    """Recount the shelves and book the differences."""
    logging.basicConfig(level=logging.INFO if verbose else logging.WARNING)
    ledger = Ledger()
    ledger.start()
    feed = StockFeed(ledger.endpoint)
    feed.publish(StockMove("A-00", 40, Reason.DELIVERY))
    codes = Recount(feed, tuple("ABCDEFGHIJKLMNOPQRST"[:shelves])).run()
    ledger.join()
    feed.hang_up()
    for sku, level in sorted(ledger.levels.items()):
        click.echo(f"{sku:8} {level:5}")
    for remark in ledger.remarks:
        click.echo(remark)
    click.echo(f"crew: {codes}")


if __name__ == "__main__":
    main()

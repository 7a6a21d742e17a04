import logging

import typer

from .render import render_pyramid
from .session import Session

app = typer.Typer(add_completion=False)


@app.command()
def main(zoom: int = 2, workers: int = 2) -> None:
    """Render a tile pyramid into the store."""
    logging.basicConfig(format="%(name)s %(levelname)s %(message)s")
    session = Session()
    session.open_store()
    try:
        brightness = render_pyramid(session, zoom, workers)
    finally:
        session.close()
    for tile in sorted(brightness)[:5]:
        typer.echo(f"{tile.key:<8} {brightness[tile]}")
    typer.echo(f"{len(brightness)} rendered, {len(session.stored)} stored")


app()

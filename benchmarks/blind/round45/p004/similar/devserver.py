from __future__ import annotations

import os
import tempfile

import click

from .progress import ADDRESS_VARIABLE
from .views import create_app

WORDS = "river stone market harvest engine winter copper island".split()


def sample_articles() -> dict[int, str]:
    return {
        n: " ".join(WORDS[(n * k + k) % len(WORDS)] for k in range(1, 9)) for n in range(1, 41)
    }


@click.command()
@click.option("--queries", default=2, type=click.IntRange(1, len(WORDS)))
@click.option("--jobs", default=2)
def main(queries: int, jobs: int) -> None:
    """Answer a few queries and leave."""
    with tempfile.TemporaryDirectory() as directory:
        os.environ[ADDRESS_VARIABLE] = f"ipc://{directory}/progress"
        client = create_app(sample_articles(), jobs).test_client()
        click.echo(client.get("/similar?q=ab").get_json())
        for word in WORDS[:queries]:
            hits = client.get("/similar", query_string={"q": f"{word} {WORDS[-1]}"}).get_json()
            click.echo(f"{word}: {hits}")
        click.echo(client.get("/progress").get_json())


if __name__ == "__main__":
    main()

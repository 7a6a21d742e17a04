from __future__ import annotations

import tempfile
from typing import Annotated

import typer
import zmq
from rich.console import Console
from rich.table import Table

from .client import get_client, get_context
from .models import Finding, Settings, sample_fleet
from .shards import fork_shard, reap

app = typer.Typer(no_args_is_help=True, add_completion=False)
console = Console(width=80)


@app.callback()
def configure(ctx: typer.Context, hosts: Annotated[int, typer.Option(min=1)] = 4) -> None:
    """Inspect a fleet of hosts."""
    scratch = ctx.with_resource(tempfile.TemporaryDirectory())
    ctx.obj = Settings(findings_url=f"ipc://{scratch}/findings", hosts=hosts)


@app.command()
def show(ctx: typer.Context) -> None:
    for host in sample_fleet(ctx.obj.hosts):
        console.print(host.name, host.site, host.kernel)


@app.command()
def audit(ctx: typer.Context, shards: Annotated[int, typer.Option(min=1, max=8)] = 2) -> None:
    settings: Settings = ctx.obj
    fleet = sample_fleet(settings.hosts)

    inbox = zmq.Context.instance().socket(zmq.PULL)
    inbox.bind(settings.findings_url)
    get_client(settings.findings_url, settings.send_timeout_ms).submit(
        Finding(host="controller", rule="audit-started")
    )

    pids = [fork_shard(settings, fleet[n::shards]) for n in range(shards)]
    codes = reap(pids, timeout=5.0)

    table = Table("host", "rule", "severity", title="findings")
    while inbox.poll(200):
        finding = Finding.model_validate_json(inbox.recv(zmq.NOBLOCK))
        table.add_row(finding.host, finding.rule, finding.severity)
    console.print(table)
    console.print("shards:", sorted(codes.values()))

    get_client(settings.findings_url, settings.send_timeout_ms).close()
    get_context().term()
    inbox.close(linger=0)

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import click
import zmq

from agentlib.agent import Agent
from agentlib.config import DEFAULT, AgentConfig


def read_config(ctx: click.Context, param: click.Parameter, value: str) -> AgentConfig:
    text = DEFAULT if value == "default" else Path(value).read_text()
    try:
        return AgentConfig.load(text)
    except (KeyError, TypeError, ValueError) as error:
        raise click.BadParameter(str(error)) from error


@click.group()
@click.option("--config", callback=read_config, default="default", help="YAML file")
@click.pass_context
def cli(ctx: click.Context, config: AgentConfig) -> None:
    ctx.obj = config


@cli.command()
@click.pass_obj
def start(config: AgentConfig) -> None:
    """Start the hub beside us, then the agent as a daemon."""
    with tempfile.TemporaryDirectory() as state:
        hub = subprocess.Popen([sys.executable, __file__, "hub", config.hub_endpoint(Path(state))])
        try:
            agent = Agent(config, state)
            if not agent.start():
                raise click.ClickException("hub does not answer")
            deadline = time.monotonic() + 4
            while not (Path(state) / "agent.done").exists() and time.monotonic() < deadline:
                time.sleep(0.05)
            click.echo(f"agent done: {(Path(state) / 'agent.done').exists()}")
            hub.wait(timeout=4)
        finally:
            hub.kill()
            hub.wait()


@cli.command()
@click.argument("endpoint")
def hub(endpoint: str) -> None:
    """Answers hello, counts the rest; ends after an agent has said bye."""
    kinds: Counter[str] = Counter()
    with zmq.Context() as ctx, ctx.socket(zmq.ROUTER) as router:
        router.set(zmq.LINGER, 0)
        router.bind(endpoint)
        while not kinds["bye"] and router.poll(4000):
            peer, body = router.recv_multipart()
            message = json.loads(body)
            kinds[message["kind"]] += 1
            if message["kind"] == "hello":
                router.send_multipart([peer, b'{"hub": "ok"}'])
    click.echo(dict(kinds))


if __name__ == "__main__":
    cli()

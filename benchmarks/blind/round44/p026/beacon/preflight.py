from __future__ import annotations

import click
import zmq

from .state import State


def address_is_usable(state: State) -> None:
    """Fail in the foreground, while there is a terminal to complain to."""
    probe = state.context.socket(zmq.PUB)
    try:
        probe.bind(state.endpoint)
        probe.unbind(state.endpoint)
    except zmq.ZMQError as exc:
        raise click.ClickException(f"cannot bind {state.endpoint}: {exc}") from exc
    finally:
        probe.close(linger=0)

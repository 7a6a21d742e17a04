"""What every part of the countdown software gets handed."""

from dataclasses import dataclass, field

import zmq


@dataclass
class Services:
    sequencer_url: str
    health_url: str
    zmq_context: zmq.Context = field(default_factory=zmq.Context.instance)
    timeout_ms: int = 800
    tags: dict[str, str] = field(default_factory=dict)

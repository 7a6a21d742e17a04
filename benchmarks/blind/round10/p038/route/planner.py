from typing import Optional, Tuple

from .channels import Channels

channels: Optional[Channels] = None


def init_worker(shared: Channels) -> None:
    global channels
    channels = shared


def plan(start: str, goal: str) -> Tuple[str, str, int]:
    assert channels is not None
    channels.get("tcp://127.0.0.1:29886").send_string(f"{start}->{goal}")
    detail = channels.get("tcp://127.0.0.1:29887")
    detail.send_string(start)
    return start, goal, ord(goal) - ord(start)

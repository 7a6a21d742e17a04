import httpx
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_random

from linkcheck import bus


def head(client: httpx.Client, url: str) -> httpx.Response:
    for attempt in Retrying(
        retry=retry_if_exception_type(httpx.TransportError),
        stop=stop_after_attempt(3),
        wait=wait_random(0, 0.1),
        reraise=True,
    ):
        with attempt:
            return client.head(url)
    raise AssertionError("unreachable")


def check_all(urls: list[str]) -> None:
    """Target of the worker processes."""
    bus.join_bus()
    try:
        with httpx.Client(timeout=2.0, trust_env=False) as client:
            for url in urls:
                try:
                    answer = head(client, url)
                except httpx.HTTPError as error:
                    bus.report(url, 0, note=str(error))
                else:
                    bus.report(url, answer.status_code, note=answer.headers.get("location", ""))
    finally:
        bus.leave_bus()

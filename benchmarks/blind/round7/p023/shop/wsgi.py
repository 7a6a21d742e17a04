import json
from typing import Callable, Iterable
from urllib.parse import parse_qs

from .services import services


def application(environ: dict, start_response: Callable) -> Iterable[bytes]:
    query = parse_qs(environ.get("QUERY_STRING", ""))
    term = query.get("q", [""])[0]
    services.activity.track("search", term=term)
    start_response("200 OK", [("Content-Type", "application/json")])
    return [json.dumps({"hits": services.search.find(term)}).encode()]

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from typing import TypedDict

from starlette.applications import Starlette
from starlette.endpoints import HTTPEndpoint
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Mount, Route

from .config import EdgeConfig
from .relay import Relay


class State(TypedDict):
    relay: Relay


class Hook(HTTPEndpoint):
    async def post(self, request: Request) -> JSONResponse:
        relay: Relay = request.state.relay
        relay.forward(request.path_params["name"], await request.json())
        return JSONResponse({"accepted": request.path_params["name"]}, status_code=202)


async def live(request: Request) -> PlainTextResponse:
    return PlainTextResponse("live")


def create_app(config: EdgeConfig) -> Starlette:
    @contextlib.asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[State]:
        relay = Relay(config.relay_url)
        try:
            yield {"relay": relay}
        finally:
            relay.close()

    return Starlette(
        routes=[Route("/live", live), Mount("/hooks", routes=[Route("/{name}", Hook)])],
        lifespan=lifespan,
    )

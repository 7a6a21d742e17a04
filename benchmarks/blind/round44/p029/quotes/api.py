from __future__ import annotations

from contextlib import asynccontextmanager
from typing import AsyncIterator

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from .publisher import Publisher


async def put_quote(request: Request) -> JSONResponse:
    symbol = request.path_params["symbol"].upper()
    body = await request.json()
    price = float(body["price"])
    state = request.app.state
    previous = state.book.get(symbol)
    state.book[symbol] = price
    if price != previous:
        state.publisher.publish(symbol, {"price": price, "previous": previous})
    return JSONResponse({"symbol": symbol, "price": price})


async def get_quote(request: Request) -> JSONResponse:
    symbol = request.path_params["symbol"].upper()
    price = request.app.state.book.get(symbol)
    return JSONResponse({"symbol": symbol, "price": price}, status_code=200 if price else 404)


async def healthz(request: Request) -> JSONResponse:
    return JSONResponse({"sent": request.app.state.publisher.sent})


def create_app(feed: str) -> Starlette:
    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        app.state.book = {}
        yield
        app.state.book.clear()

    app = Starlette(
        routes=[
            Route("/quotes/{symbol}", put_quote, methods=["PUT"]),
            Route("/quotes/{symbol}", get_quote),
            Route("/healthz", healthz),
        ],
        lifespan=lifespan,
    )
    app.state.publisher = Publisher(feed)
    return app

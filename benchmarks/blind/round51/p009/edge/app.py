from __future__ import annotations

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Mount, Route

from .middleware import AuditMiddleware, RequestIdMiddleware

RATES = {"EUR": 1.0, "GBP": 0.86, "SEK": 11.2, "CHF": 0.97}


async def healthz(request: Request) -> PlainTextResponse:
    return PlainTextResponse("ok")


async def rate(request: Request) -> JSONResponse:
    code = request.path_params["code"].upper()
    if code not in RATES:
        raise HTTPException(404, f"unknown currency {code}")
    return JSONResponse({"code": code, "rate": RATES[code]})


async def convert(request: Request) -> JSONResponse:
    body = await request.json()
    amount = body["amount"] / RATES[body["from"]] * RATES[body["to"]]
    return JSONResponse({"amount": round(amount, 2)})


def create_app(collector: str) -> Starlette:
    return Starlette(
        routes=[
            Route("/healthz", healthz),
            Mount("/v1", routes=[Route("/rates/{code}", rate), Route("/convert", convert, methods=["POST"])]),
        ],
        middleware=[
            Middleware(RequestIdMiddleware),
            Middleware(AuditMiddleware, collector=collector, skip=frozenset({"/healthz"})),
        ],
    )

import asyncio
import contextlib
import uuid

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from .broker import Results
from .launcher import launch, reap


@contextlib.asynccontextmanager
async def lifespan(app: Starlette):
    app.state.results = Results()
    app.state.results.start()
    yield
    await app.state.results.stop()


async def convert(request: Request) -> JSONResponse:
    results: Results = request.app.state.results
    text = (await request.body()).decode()
    ident = uuid.uuid4().hex
    future = results.expect(ident)
    pid = launch(ident, text, results.url)
    try:
        doc = await asyncio.wait_for(future, 4)
    except asyncio.TimeoutError:
        return JSONResponse({"error": "timeout"}, 504)
    finally:
        code = await asyncio.to_thread(reap, pid)
    return JSONResponse({"text": doc["text"], "exit": code})


app = Starlette(routes=[Route("/convert", convert, methods=["POST"])], lifespan=lifespan)

import asyncio
import os

import tornado.web


class BaseHandler(tornado.web.RequestHandler):
    @property
    def metrics(self):
        return self.application.metrics

    def on_finish(self):
        self.metrics.incr(f"status.{self.get_status()}")


class HealthHandler(BaseHandler):
    def get(self):
        self.write({"ok": True, "pid": os.getpid()})


class QuoteHandler(BaseHandler):
    async def get(self, symbol):
        with self.metrics.timed("quote"):
            await asyncio.sleep(0.01)
            self.write({"symbol": symbol.upper(), "price": len(symbol) * 17.5})


class Application(tornado.web.Application):
    def __init__(self, metrics, **settings):
        self.metrics = metrics
        super().__init__(
            [(r"/healthz", HealthHandler), (r"/quote/(\w+)", QuoteHandler)],
            log_function=lambda handler: None,
            **settings,
        )

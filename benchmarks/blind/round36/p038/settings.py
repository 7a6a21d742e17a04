from tornado.options import define, options

define("port", default=0, type=int, help="port to listen on; 0 picks a free one")
define("workers", default=2, type=int)
define("metrics_endpoint", default="", help="where the metrics collector listens")
define("smoke", default=False, help="serve a few requests to ourselves, then stop")

__all__ = ["options"]

from .flow import Flow, Parallel

__all__ = ["Flow", "Parallel"]

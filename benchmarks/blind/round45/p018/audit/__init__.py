from .middleware import AuditMiddleware
from .sink import AuditRecord, AuditSink

__all__ = ["AuditMiddleware", "AuditRecord", "AuditSink"]

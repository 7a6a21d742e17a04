import logging
import zlib

from .store import Unit

log = logging.getLogger(__name__)


def compile_unit(unit: Unit) -> tuple[Unit, bytes]:
    log.info("compiling %s", unit.name)
    blob = zlib.compress(unit.source.encode(), 9)
    if len(blob) > len(unit.source):
        log.warning("%s grew to %d bytes", unit.name, len(blob))
    return unit, blob

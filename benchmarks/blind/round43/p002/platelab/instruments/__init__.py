from .base import Instrument, InstrumentError, ReaderSettings
from .readers import AbsorbanceReader, FluorescenceReader

CATALOGUE: dict[str, type[Instrument]] = {
    cls.mode: cls for cls in (AbsorbanceReader, FluorescenceReader)
}

__all__ = ["CATALOGUE", "Instrument", "InstrumentError", "ReaderSettings"]

from .absorbance import AbsorbanceReader
from .fluorescence import FluorescenceReader

REGISTRY = {cls.model: cls for cls in (AbsorbanceReader, FluorescenceReader)}

__all__ = ["REGISTRY", "AbsorbanceReader", "FluorescenceReader"]

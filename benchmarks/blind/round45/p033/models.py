from enum import Enum

from pydantic import BaseModel, Field, computed_field


class Kind(str, Enum):
    asian = "asian"
    european = "european"


class Contract(BaseModel):
    kind: Kind
    spot: float = Field(100, gt=0)
    strike: float = Field(105, gt=0)
    rate: float = 0.03
    volatility: float = Field(0.2, gt=0, lt=2)
    years: float = 1.0
    steps: int = 24

    @computed_field
    @property
    def dt(self) -> float:
        return self.years / self.steps


class BatchResult(BaseModel):
    batch: int
    paths: int
    total: float
    squares: float

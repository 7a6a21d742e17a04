import hashlib
import logging
from dataclasses import dataclass

exposure_log = logging.getLogger("abtest.exposure")


@dataclass(frozen=True)
class Experiment:
    key: str
    variants: tuple
    salt: str = "2024-q3"

    def bucket(self, user_id):
        digest = hashlib.sha1(f"{self.salt}:{self.key}:{user_id}".encode()).digest()
        return self.variants[digest[0] % len(self.variants)]


def expose(experiment, user_id):
    variant = experiment.bucket(user_id)
    exposure_log.info(
        "%s=%s", experiment.key, variant,
        extra={"exposure": {"user": user_id, "exp": experiment.key, "variant": variant}},
    )
    return variant


CATALOG = (
    Experiment("ranker", ("bm25", "two_tower")),
    Experiment("card_size", ("s", "m", "l")),
)

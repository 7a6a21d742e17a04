import re
from dataclasses import dataclass, field


@dataclass
class KeywordTagger:
    vocabulary: dict[str, set[str]] = field(default_factory=lambda: {
        "billing": {"invoice", "refund", "charge"},
        "access": {"login", "password", "token"},
    })

    def predict(self, text: str) -> str:
        words = set(re.findall(r"[a-z]+", text.lower()))
        best = max(self.vocabulary, key=lambda k: len(words & self.vocabulary[k]))
        return best if words & self.vocabulary[best] else "other"

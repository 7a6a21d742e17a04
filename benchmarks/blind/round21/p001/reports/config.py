"""Report profiles; the real ones come out of the ERP export folder."""
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Profile:
    title: str
    sections: tuple[str, ...]
    rows_per_section: int = 40
    workers: int = 2
    tags: dict[str, str] = field(default_factory=dict, hash=False)


PROFILES = {
    "month-end": Profile("Month end", ("ledger", "stock", "payroll", "tax"), tags={"owner": "finance"}),
    "weekly": Profile("Weekly", ("stock", "orders"), rows_per_section=10),
}


def load_profile(name: str) -> Profile:
    try:
        return PROFILES[name]
    except KeyError:
        raise SystemExit(f"no such profile: {name} (have {', '.join(PROFILES)})") from None

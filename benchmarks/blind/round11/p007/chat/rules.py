BANNED = frozenset({"spam", "scam"})


def verdict(message: dict) -> str:
    words = set(message["text"].lower().split())
    return "drop" if words & BANNED else "keep"

def check_digit(body: str) -> int:
    weighted = sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(body))
    return -weighted % 10


def is_ean13(code: str) -> bool:
    return len(code) == 13 and code.isdigit() and check_digit(code[:-1]) == int(code[-1])


def checked(codes):
    good, rejected = [], []
    for code in codes:
        (good if is_ean13(code) else rejected).append(code)
    return good, rejected

from .station import STATION, Size


def zpl(code: str, size: Size) -> str:
    return f"^XA^PW{size.dots // 1000}^FO20,20^BCN,80^FD{code}^FS^XZ"


def render_label(code: str) -> int:
    size = Size.SHELF if code.startswith("S") else Size.PARCEL
    text = zpl(code, size)
    STATION.show(text)
    if size is Size.PARCEL:
        STATION.note(f"parcel {code}")
    return len(text)

from __future__ import annotations

import hashlib

from .bus import bus


def shrink(image: str, width: int) -> tuple[str, str]:
    bus.say(image=image, state="reading")
    block = hashlib.sha256(image.encode()).digest()
    pixels = block * width
    small = pixels[:: max(1, len(pixels) // width)]
    bus.say(image=image, state="written", bytes=len(small))
    return image, hashlib.md5(small).hexdigest()[:8]

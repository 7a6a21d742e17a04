def mandel(frame: int) -> int:
    z, c = 0j, complex(-0.5 + frame / 100, 0.5)
    steps = 0
    while abs(z) < 2 and steps < 50:
        z = z * z + c
        steps += 1
    return steps

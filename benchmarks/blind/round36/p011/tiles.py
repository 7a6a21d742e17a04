"""Mandelbrot tiles, something to keep processors busy with."""
from hub import hub

ITERATIONS = 40
WIDTH, HEIGHT = 48, 24
SHADES = b" .:-=+*#%@"


def configure(iterations):
    global ITERATIONS
    ITERATIONS = iterations
    hub.note("renderer with %d iterations", iterations)


def escape(point):
    z = 0j
    for step in range(ITERATIONS):
        z = z * z + point
        if abs(z) > 2:
            return step
    return ITERATIONS


def render(arguments):
    x, y, scale = map(float, arguments.split(","))
    rows = []
    for row in range(HEIGHT):
        line = bytearray()
        for column in range(WIDTH):
            point = complex(x + (column / WIDTH - 0.5) * scale,
                            y + (row / HEIGHT - 0.5) * scale)
            line.append(SHADES[escape(point) * (len(SHADES) - 1) // ITERATIONS])
        rows.append(bytes(line))
    hub.note("tile %s has %d shades", arguments, len(set(b"".join(rows))))
    return b"\n".join(rows)

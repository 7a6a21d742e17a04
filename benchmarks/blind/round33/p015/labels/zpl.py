"""Just enough ZPL for the shelf and object labels of the store rooms."""
import textwrap

DOTS_PER_MM = 8
FONT = {"object": 28, "loan": 34, "shelf": 46}


def render(job, settings):
    size = FONT.get(job.kind, 30)
    per_line = max(8, settings.width_mm * DOTS_PER_MM // (size // 2))
    out = ["^XA", f"^MD{settings.density}", f"^PW{settings.width_mm * DOTS_PER_MM}"]
    y = 20
    for line in textwrap.wrap(job.text, per_line):
        out.append(f"^FO20,{y}^A0N,{size}^FD{line}^FS")
        y += size + 6
    out.append(f"^PQ{job.copies}")
    out.append("^XZ")
    return "\n".join(out)

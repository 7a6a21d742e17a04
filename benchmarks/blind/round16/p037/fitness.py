"""Fitness functions, with a trace of slow or odd evaluations."""
import math

from tracing import tracer

ODD = 3.0


def ackley(url, x):
    n = len(x)
    a = -20 * math.exp(-0.2 * math.sqrt(sum(v * v for v in x) / n))
    b = -math.exp(sum(math.cos(2 * math.pi * v) for v in x) / n)
    value = a + b + 20 + math.e
    if value > ODD:
        tracer(url).emit("poor", value)
    return value

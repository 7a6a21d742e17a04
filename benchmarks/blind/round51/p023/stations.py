import random

NAMES = ["Helgoland", "Brocken", "Zugspitze", "Fichtelberg", "Arkona", "Feldberg"]


def observe(name, hour):
    rnd = random.Random(f"{name}{hour}")
    return {
        "station": name,
        "hour": hour,
        "temp": round(rnd.uniform(-8, 24), 1),
        "wind": round(rnd.uniform(2, 38), 1),
        "rain": max(0.0, round(rnd.gauss(0.4, 1.2), 1)),
    }


def headline(obs):
    words = ["%.0f C" % obs["temp"]]
    if obs["rain"] > 1:
        words.append("wet")
    if obs["wind"] > 20:
        words.append("stormy")
    return obs["station"] + ": " + ", ".join(words)

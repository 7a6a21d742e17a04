from wall.compositor import Compositor

if __name__ == "__main__":
    print(dict(Compositor(1, 2).show()))

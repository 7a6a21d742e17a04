from simd.chamber import ChamberService
from simd.settings import Settings

if __name__ == "__main__":
    ChamberService(Settings()).launch()

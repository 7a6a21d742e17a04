import asyncio

from .service import serve

if __name__ == "__main__":
    print("announced:", asyncio.run(serve()))

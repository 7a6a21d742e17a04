import tempfile

import zmq

from . import Config, create_app

STUDENTS = {"kim": "bdac", "lou": "bdaa", "max": "aaaa", "noa": "bcac"}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        config = Config(feed_url=f"ipc://{folder}/feed")
        dashboard = zmq.Context.instance().socket(zmq.PULL)
        dashboard.bind(config.feed_url)

        client = create_app(config).test_client()
        for student, answers in STUDENTS.items():
            client.post("/submissions", json={"student": student, "answers": list(answers)})
        print(client.post("/grading").get_json())
        print(client.get("/submissions/1").get_json())

        seen = 0
        while dashboard.poll(200):
            dashboard.recv()
            seen += 1
        print("dashboard saw", seen)
        dashboard.close()


if __name__ == "__main__":
    main()

from classroom.pupil import Monitor, Pupil
from classroom.teacher import Teacher

SUMS = [(1, 2), (7, 5), (12, 30), (9, 9)]


def main():
    teacher = Teacher()
    pupils = [
        Monitor("mia", teacher.url, SUMS),
        Pupil("tom", teacher.url, SUMS[:3]),
    ]
    pupils[1].say("good morning")
    for child in pupils:
        child.start()
    teacher.listen(expected=7)
    for child in pupils:
        child.join(2)
        if child.is_alive():
            child.kill()
        child.leave()
    teacher.close()
    for remark in teacher.remarks:
        print(remark)
    for who, marks in sorted(teacher.marks.items()):
        print(f"{who}: {sum(marks)} of {len(marks)}")


if __name__ == "__main__":
    main()

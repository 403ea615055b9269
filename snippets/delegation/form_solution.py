# /// script
# requires-python = ">=3.3"
# ///

questions = ["name?", "city?"]


def ask(questions):
    answers = []
    for question in questions:
        answers.append((yield question))
    return answers


def form():
    answers = yield from ask(questions)
    print(answers)


task = form()
print(next(task))
print(task.send("Mei"))
try:
    task.send("Wuhan")
except StopIteration:
    print("over")

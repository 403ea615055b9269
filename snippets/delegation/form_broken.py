# /// script
# requires-python = ">=3.3"
# ///

questions = ["name?", "city?"]


def form():
    answers = yield from questions
    print(answers)


for question in form():
    print(question)

task = form()
print(next(task))
print(task.send("Mei"))

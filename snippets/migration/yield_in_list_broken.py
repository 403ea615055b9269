# /// script
# requires-python = ">=3.0,<3.8"
# ///


def ask_all(questions):
    answers = yield from [(yield question) for question in questions]
    print("answers:", answers)
    yield "the end"


dialogue = ask_all(["name", "town"])
print(next(dialogue))
print(dialogue.send("Ann"))
print(dialogue.send("Ulm"))

def ask_all(questions):
    answers = []
    for question in questions:
        answers.append((yield question))
    print("answers: {}".format(answers))
    yield "the end"


dialogue = ask_all(["name", "town"])
print(next(dialogue))
print(dialogue.send("Ann"))
print(dialogue.send("Ulm"))

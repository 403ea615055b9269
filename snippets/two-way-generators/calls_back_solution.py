def ask():
    yield "answer: {}".format(next(answerer))


def answer():
    try:
        next(asker)
    except ValueError as error:
        yield "ValueError: {}".format(error)


asker = ask()
answerer = answer()
print(next(asker))

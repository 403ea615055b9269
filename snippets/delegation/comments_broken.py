def comments(thread):
    for text, replies in thread:
        yield text
        comments(replies)


thread = [
    ("Does it scale?", [("Try it.", [("It does.", [])])]),
    ("Nice.", [("Thanks.", [])]),
]

for text in comments(thread):
    print(text)

def check(source):
    print(source)
    try:
        compile(source, "form", "exec")
        print("--> ok")
    except SyntaxError as error:
        print("--> " + error.msg)


check("try: f()\nexcept* ValueError: g()")
check("try: f()\nexcept* ValueError: g()\nexcept OSError: h()")
check("try: f()\nexcept*: g()")
check("def h():\n try: f()\n except* ValueError: return")

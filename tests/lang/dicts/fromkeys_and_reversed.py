# dict.fromkeys, reversed views, |= of pairs
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: dict.fromkeys('ab'), dict.fromkeys([1, 2], 5), {}.fromkeys('ab', 0))  # raises: TypeError: attempt() takes 1 positional argument but 3 were given
attempt(lambda: list(reversed({1: 2, 3: 4}.items())), list(reversed({1: 2, 3: 4}.values())), list(reversed({1: 2, 3: 4})))
attempt(lambda: {1: 2}.keys() == {1: 3}.keys(), {1: 2}.items() == {1: 2}.items(), {1: 2}.values() == {1: 2}.values())
attempt(lambda: dict.fromkeys(5))
attempt(lambda: dict.fromkeys())
attempt(lambda: dict.fromkeys([[]]))
attempt(lambda: dict([5]))
attempt(lambda: dict([[1]]))
attempt(lambda: {1: 2} | [(1, 2)])
attempt(lambda: list(zip([1], [1], [1, 2], strict=True)))
attempt(lambda: list(zip([1, 2], [1, 2], [1], strict=True)))
attempt(lambda: list(zip([1, 2], strict=True)))

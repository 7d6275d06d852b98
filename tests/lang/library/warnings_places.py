# warnings: the line that a warning is of
import warnings


def old():
    warnings.warn("old() goes", DeprecationWarning, stacklevel=2)


@warnings.deprecated("take the other")
def older():
    pass


class Base:
    def __init__(self):
        warnings.warn("of the line")


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    old()
    older()
    Base()
    warnings.warn("far out", stacklevel=1000)
print([(w.category.__name__, w.lineno) for w in seen])
# prints: [('DeprecationWarning', 21), ('DeprecationWarning', 22), ('UserWarning', 16), ('UserWarning', 0)]
print([str(w.message) for w in seen], len({w.filename for w in seen}))
# prints: ['old() goes', 'take the other', 'of the line', 'far out'] 2


def shown(message, category, filename, lineno, file=None, line=None):
    print(warnings.formatwarning(message, category, "program.py" if filename.endswith(".py") else filename, 0, line), end="")
    print(text_of(warnings.formatwarning(message, category, filename, lineno, line)))


def text_of(warning):
    return warning.partition("\n")[2].strip()


warnings.showwarning = shown
with warnings.catch_warnings():
    warnings.simplefilter("default")
    for _ in range(2):
        old()
    warnings.warn("once more")
# prints: program.py:0: DeprecationWarning: old() goes
# prints: old()
# prints: program.py:0: UserWarning: once more
# prints: warnings.warn("once more")
try:
    warnings.warn("x", int)
except TypeError as e:
    print(e)  # prints: category must be a Warning subclass, not 'type'

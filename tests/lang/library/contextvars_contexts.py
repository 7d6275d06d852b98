# contextvars: variables, tokens and contexts
import re
from contextvars import Context, ContextVar, Token, copy_context


def tell(f, *args):
    try:
        print(shown(f(*args)))
    except Exception as e:
        print(type(e).__name__, shown(e), sep=": ")


def shown(x):
    return re.sub(" at 0x[0-9a-f]+", "", str(x))


a, b = ContextVar("a"), ContextVar("b", default=5)
print(a.name, b.get(), a.get("given"), b.get(7), shown(a), shown(b))
# prints: a 5 given 7 <ContextVar name='a'> <ContextVar name='b' default=5>
tell(a.get)  # prints: LookupError: <ContextVar name='a'>
first = a.set(1)
second = a.set(2)
print(a.get(), first.old_value is Token.MISSING, second.old_value, first.var is a, Token.MISSING, shown(second))
# prints: 2 True 1 True <Token.MISSING> <Token var=<ContextVar name='a'>>
a.reset(second)
print(a.get(), shown(second))  # prints: 1 <Token used var=<ContextVar name='a'>>
tell(a.reset, second)  # prints: RuntimeError: <Token used var=<ContextVar name='a'>> has already been used once
tell(b.reset, first)  # prints: ValueError: <Token var=<ContextVar name='a'>> was created by a different ContextVar
tell(a.reset, 3)  # prints: TypeError: expected an instance of Token, got 3
a.reset(first)
tell(a.get)  # prints: LookupError: <ContextVar name='a'>
tell(ContextVar, 3)  # prints: TypeError: context variable name must be a str
tell(Token)  # prints: RuntimeError: Tokens can only be created by ContextVars
a.set("outer")
context = copy_context()


def inside(x, *, k):
    print(a.get(), x, k)
    a.set("inner")
    tell(context.run, print)
    return copy_context()


copied = context.run(inside, 1, k=2)  # prints: outer 1 2
# prints: RuntimeError: cannot enter context: <_contextvars.Context object> is already entered
print(a.get(), context[a], copied[a], a in context, b in context, context.get(b, "none"), len(context), list(context) == [a])
# prints: outer inner inner True False none 1 True
print(context == copied, context == copy_context(), list(context.values()), dict(context.items()) == {a: "inner"}, [v.name for v in context.keys()])
# prints: True False ['inner'] True ['a']
tell(lambda: context[b])  # prints: KeyError: <ContextVar name='b' default=5>
tell(lambda: context["a"])  # prints: TypeError: a ContextVar key was expected, got 'a'
empty = Context()
print(empty.run(a.get, "unset"), len(empty), empty.copy() == empty)  # prints: unset 0 True
token = context.run(a.set, "late")
tell(a.reset, token)  # prints: ValueError: <Token var=<ContextVar name='a'>> was created in a different Context
print(context.run(lambda: (a.get(), a.reset(token), a.get())))  # prints: ('late', None, 'inner')
tell(context.run, lambda: 1 / 0)  # prints: ZeroDivisionError: division by zero
print(a.get())  # prints: outer


class Own:
    here = ContextVar("here", default=0)

    def numbers(self):
        for i in range(3):
            self.here.set(i)
            yield i


print([(i, Own.here.get()) for i in Own().numbers()], ContextVar[int], hash(a) == hash(a))
# prints: [(0, 0), (1, 1), (2, 2)] _contextvars.ContextVar[int] True
with b.set(6) as t:
    print(b.get(), t.var is b)  # prints: 6 True
print(b.get())  # prints: 5

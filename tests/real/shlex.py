# modules: shlex reprlib
# Lexing like a shell; representations cut to size.
import io
import reprlib
import shlex

for text in ("echo hello world", "cp 'a b' \"c d\" e\\ f", "a=1 # comment\nb", "x\"y z\"w 'it''s'", "a \"b\\\"c\\n\" '\\n'", "", "one;two|three && four", "tail\\", "a\tb\r\nc"):
    for posix in (True, False):
        for comments in (False, True):
            try:
                print(repr(text), posix, comments, shlex.split(text, comments, posix))
            except ValueError as e:
                print(repr(text), posix, comments, "ValueError", e)
for text in ("'open", '"open', "a\\"):
    try:
        print(shlex.split(text))
    except ValueError as e:
        print(e)
for text in ("a && b || c; d >'e f' 2>&1", "(x|y)>>~/z-1/*.c", "a;;b&", "~/a b-c:d"):
    print(list(shlex.shlex(text, punctuation_chars=True)), list(shlex.shlex(text, posix=True, punctuation_chars="|;")), list(shlex.shlex(text)))
lexer = shlex.shlex("first second\nthird # note\n'quo ted' last", "name")
print(lexer.get_token(), lexer.lineno, lexer.error_leader(), lexer.error_leader("f", 7))
lexer.push_token("pushed")
print(lexer.get_token(), list(lexer), lexer.get_token() == lexer.eof)
lexer = shlex.shlex(io.StringIO("a b source inner c"), posix=True)
lexer.source = "source"
lexer.sourcehook = lambda name: (name, io.StringIO("1 2"))
print(list(lexer))
lexer = shlex.shlex("x y", posix=True)
lexer.push_source("in 'the middle'", "file")
print(list(lexer), lexer.lineno)
spaced = shlex.shlex("a,b;c d")
spaced.whitespace = ",;"
spaced.whitespace_split = True
print(list(spaced))
spaced = shlex.shlex("a!b", punctuation_chars="!")
try:
    spaced.punctuation_chars = "x"
except AttributeError:
    print("read only", spaced.punctuation_chars)
lexer = shlex.shlex("a 'b' \\c", posix=True)
lexer.debug = 0
print(list(lexer), shlex.join(["a b", "c", "it's", ""]), shlex.quote("safe_1"), shlex.quote("$x"), shlex.quote(""))

print(reprlib.repr(list(range(50))), reprlib.repr("x" * 100), reprlib.repr({i: i * i for i in range(9)}), reprlib.repr({1, 2, 3, 4, 5, 6, 7, 8}))
print(reprlib.repr((1,)), reprlib.repr(()), reprlib.repr(frozenset(range(9))), reprlib.repr(10**90), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr({}), reprlib.repr(set()))
import array
import collections
print(reprlib.repr(array.array("i", range(9))), reprlib.repr(collections.deque(range(12))), reprlib.repr(array.array("d")), reprlib.repr(collections.deque(maxlen=2)))


class Broken:
    def __repr__(self):
        raise ValueError("no")


class Long:
    def __repr__(self):
        return "<" + "long" * 30 + ">"


print(reprlib.repr(Broken())[:20], reprlib.repr(Long()), reprlib.repr({"b": 1, "a": [2]}), reprlib.repr({3, "x"} and {3}))
mine = reprlib.Repr()
mine.maxlist, mine.maxstring, mine.maxlevel, mine.maxother = 2, 12, 2, 15
print(mine.repr([1, 2, 3]), mine.repr("abcdefghijklmnopqrst"), mine.repr([[[1]]]), mine.repr(Long()), mine.repr(1 + 2j))


class Node:
    def __init__(self):
        self.next = self

    @reprlib.recursive_repr("<again>")
    def __repr__(self):
        "shows itself"
        return f"Node({self.next!r})"


print(Node(), Node.__repr__.__name__, Node.__repr__.__doc__)

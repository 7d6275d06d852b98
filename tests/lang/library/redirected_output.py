# sys.stdout and sys.stdin may be replaced; print and input use what is there
import sys


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append("<flush>")


class Reader:
    def __init__(self, *lines):
        self.lines = list(lines)

    def readline(self):
        return self.lines.pop(0) if self.lines else ""


w, own = Writer(), (sys.stdin, sys.stdout)
sys.stdout = w
print("into", "it", sep="-")
sys.stdout = own[1]
print("out again", w.parts)  # prints: out again ['into', '-', 'it', '\n']
print("named", file=w, end="!", flush=True)
print(w.parts[1:])  # prints: ['-', 'it', '\n', 'named', '!', '<flush>']
sys.stdin = Reader("first\n", "second")
print([input(), input()])  # prints: ['first', 'second']
try:
    input()
except EOFError as e:
    print("EOFError", e)  # prints: EOFError EOF when reading a line
sys.stdin = own[0]
print(print("x", file=None))  # prints: x
# prints: None
print(sys.stdout is own[1], sys.stderr.write(""))  # prints: True 0

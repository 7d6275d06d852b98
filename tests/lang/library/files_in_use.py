# Files as programs use them: csv, json, redirected output, exceptions, files left open
import contextlib
import csv
import json
import os

json.dump({"a": [1, 2.5, None], "é": "ü"}, open("data.json", "w"), indent=1)
print(json.load(open("data.json")), os.path.getsize("data.json"))  # prints: {'a': [1, 2.5, None], 'é': 'ü'} 54
with open("table.csv", "w", newline="") as f:
    writer = csv.writer(f)
    writer.writerows([["name", "text"], ["a", "1,2"], ["b", 'say "x"\nand more']])
with open("table.csv", newline="") as f:
    print(list(csv.reader(f)))  # prints: [['name', 'text'], ['a', '1,2'], ['b', 'say "x"\nand more']]
with open("dicts.csv", "w", newline="") as f:
    writer = csv.DictWriter(f, ["x", "y"])
    writer.writeheader()
    writer.writerow({"x": 1, "y": 2})
print([dict(row) for row in csv.DictReader(open("dicts.csv"))], open("dicts.csv", "rb").read())
# prints: [{'x': '1', 'y': '2'}] b'x,y\r\n1,2\r\n'
with open("log", "w") as f, contextlib.redirect_stdout(f):
    print("not shown")
    print("nor this", end="")
print(repr(open("log").read()))  # prints: 'not shown\nnor this'
try:
    with open("half", "w") as f:
        f.write("before")
        1 / 0
except ZeroDivisionError:
    print(f.closed, open("half").read())  # prints: True before
for i in range(3):
    print("line", i, file=open("appended", "a"))
print(open("appended").read(), end="")  # prints: line 0
# prints: line 1
# prints: line 2
# prints: to a to b ['a', 'appended', 'b', 'data.json', 'dicts.csv', 'half', 'log', 'table.csv']
with open("a", "w") as a, open("b", "w") as b:
    a.write("to a")
    b.write("to b")
print(open("a").read(), open("b").read(), sorted(os.listdir()))
words = {}
with open("text", "w") as f:
    f.write("the cat and the dog\nand the bird\n")
with open("text") as f:
    for line in f:
        for word in line.split():
            words[word] = words.get(word, 0) + 1
print(words)  # prints: {'the': 3, 'cat': 1, 'and': 2, 'dog': 1, 'bird': 1}
with open("copy", "wb") as to, open("text", "rb") as source:
    while piece := source.read(7):
        to.write(piece)
print(open("copy").read() == open("text").read(), sum(1 for _ in open("copy")), max(open("copy"), key=len))
# prints: True 2 the cat and the dog
# prints:
f = open("both", "w+")
g = open("both")
f.write("seen by both")
f.flush()
print(g.read(), g.read(), f.seek(0), f.read())  # prints: seen by both  0 seen by both
os.remove("both")
print(f.seek(0), f.read(), os.path.exists("both"), f.close(), g.close())  # prints: 0 seen by both False None None
exec(compile(open("text", "w").write("x = 6 * 7\n") and open("text").read(), "text", "exec"))
print(x)  # prints: 42

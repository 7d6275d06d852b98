# csv: readers and writers
import csv
import io

def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print(list(csv.reader(["a,b,c", '1,"x, y",3', '"he said ""hi""",,', ""])), list(csv.reader(["a;b", "c;'d;e'"], delimiter=";", quotechar="'")))
# prints: [['a', 'b', 'c'], ['1', 'x, y', '3'], ['he said "hi"', '', ''], []] [['a', 'b'], ['c', 'd;e']]
print(list(csv.reader(['a,"multi\n', 'line",b'])), list(csv.reader(["a, b", 'c, "d"'], skipinitialspace=True)), list(csv.reader(["1,'2',x"])))
# prints: [['a', 'multi\nline', 'b']] [['a', 'b'], ['c', 'd']] [['1', "'2'", 'x']]
print(list(csv.reader(['1,"2",3.5'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(['a"b,"c"d'])), list(csv.reader(["a\\,b,c"], escapechar="\\")))
# prints: [[1.0, '2', 3.5]] [['a"b', 'cd']] [['a,b', 'c']]
print(list(csv.reader(['"a",b'], quoting=csv.QUOTE_NONE)), list(csv.reader(["a\tb"], "excel-tab")), list(csv.reader(["x\r\n", "y\n"])))
# prints: [['"a"', 'b']] [['a', 'b']] [['x'], ['y']]
out = io.StringIO()
w = csv.writer(out)
print(w.writerow(["a", 1, 2.5, None, "x,y", 'q"q', "line\nbreak", ""]), w.writerows([[1], [""], ["a b"], []]))
# prints: 37 None
print(repr(out.getvalue()))  # prints: 'a,1,2.5,,"x,y","q""q","line\nbreak",\r\n1\r\n""\r\na b\r\n\r\n'
for options in ({"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"delimiter": "\t", "lineterminator": "\n"}, {"dialect": "unix"},
                {"doublequote": False, "escapechar": "\\"}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"quoting": csv.QUOTE_STRINGS}):
    out = io.StringIO()
    csv.writer(out, **options).writerow(["a", 1, "x,y", 'q"q', None])
    print(options, repr(out.getvalue()))
# prints: {'quoting': 1} '"a","1","x,y","q""q",""\r\n'
# prints: {'quoting': 2} '"a",1,"x,y","q""q",""\r\n'
# prints: {'delimiter': '\t', 'lineterminator': '\n'} 'a\t1\tx,y\t"q""q"\t\n'
# prints: {'dialect': 'unix'} '"a","1","x,y","q""q",""\n'
# prints: {'doublequote': False, 'escapechar': '\\'} 'a,1,"x,y",q\\"q,\r\n'
# prints: {'quoting': 3, 'escapechar': '\\'} 'a,1,x\\,y,q\\"q,\r\n'
# prints: {'quoting': 4} '"a",1,"x,y","q""q",\r\n'
reader = csv.reader(["a,b", "c,d"])
print(next(reader), reader.line_num, reader.dialect.delimiter, next(reader), next(reader, "end"))
# prints: ['a', 'b'] 1 , ['c', 'd'] end
error(csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow, ["a,b"])
# prints: Error: need to escape, but no escapechar set
error(csv.reader, [], delimiter="ab")  # prints: TypeError: "delimiter" must be a unicode character, not a string of length 2
error(csv.reader, [], "nope")  # prints: Error: unknown dialect
error(csv.writer, 5)  # prints: TypeError: argument 1 must have a "write" method
error(csv.writer(io.StringIO()).writerow, 5)  # prints: Error: iterable expected, not int
error(list, csv.reader(['"a" b'], strict=True))  # prints: Error: ',' expected after '"'
error(list, csv.reader([b"a"]))
# prints: Error: iterator should return strings, not bytes (the file should be opened in text mode)
print(sorted(csv.list_dialects()), csv.field_size_limit())  # prints: ['excel', 'excel-tab', 'unix'] 131072
csv.register_dialect("pipes", delimiter="|")
print(list(csv.reader(["a|b"], "pipes")), csv.get_dialect("pipes").delimiter)  # prints: [['a', 'b']] |

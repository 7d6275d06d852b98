# csv: DictReader and DictWriter
import csv
import io

def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


r = csv.DictReader(["name,age", "Tim,3", "", "Ann,4,extra", "Bob"])
print(r.fieldnames)  # prints: ['name', 'age']
for row in r:
    print(row, r.line_num)
# prints: {'name': 'Tim', 'age': '3'} 2
# prints: {'name': 'Ann', 'age': '4', None: ['extra']} 4
# prints: {'name': 'Bob', 'age': None} 5
print(list(csv.DictReader(["1,2"], fieldnames=["a", "b"])), list(csv.DictReader(["a", "1,2"], restkey="more")))
# prints: [{'a': '1', 'b': '2'}] [{'a': '1', 'more': ['2']}]
out = io.StringIO()
w = csv.DictWriter(out, fieldnames=["a", "b"], restval="-")
w.writeheader()
w.writerow({"a": 1, "b": "x,y"})
w.writerows([{"a": 2}, {"b": 3, "a": 4}])
print(out.getvalue().split("\r\n"))  # prints: ['a,b', '1,"x,y"', '2,-', '4,3', '']
error(w.writerow, {"a": 1, "c": 2})  # prints: ValueError: dict contains fields not in fieldnames: 'c'
csv.DictWriter(out, ["a"], extrasaction="ignore").writerow({"a": "z", "c": 2})
print(out.getvalue()[-3:] == "z\r\n")  # prints: True

# json.dumps: values, keys, separators, indentation, escapes
import json
from collections import OrderedDict, namedtuple
from enum import IntEnum


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print(json.dumps({"a": [1, 2.5, True, False, None, "x"], "b": {}, "c": [], "d": (1,)}))
# prints: {"a": [1, 2.5, true, false, null, "x"], "b": {}, "c": [], "d": [1]}
print(json.dumps({1: 2, 1.5: 3, True: 4, None: 5}), json.dumps([1e16, 1e100, -0.0, 10**30, float("nan"), float("inf"), -float("inf")]))
# prints: {"1": 4, "1.5": 3, "null": 5} [1e+16, 1e+100, -0.0, 1000000000000000000000000000000, NaN, Infinity, -Infinity]
print(json.dumps('é\u2028"\\/\n\t\r\b\f\x00\x7f😀'), json.dumps("é😀\x7f", ensure_ascii=False))
# prints: "\u00e9\u2028\"\\/\n\t\r\b\f\u0000\u007f\ud83d\ude00" "é😀"
print(json.dumps({"b": [1, {"c": []}], "a": {}}, indent=2, sort_keys=True))  # prints: {
# prints:   "a": {},
# prints:   "b": [
# prints:     1,
# prints:     {
# prints:       "c": []
# prints:     }
# prints:   ]
# prints: }
print(json.dumps([1, {"a": 2}], indent="--"), json.dumps([1, 2], indent=0), json.dumps([], indent=2))  # prints: [
# prints: --1,
# prints: --{
# prints: ----"a": 2
# prints: --}
# prints: ] [
# prints: 1,
# prints: 2
# prints: ] []
print(json.dumps({"a": [1, 2]}, separators=(",", ":")), json.dumps([1, 2], indent=1, separators=("; ", " = ")))
# prints: {"a":[1,2]} [
# prints:  1; 
# prints:  2
# prints: ]
class Level(IntEnum):
    LOW = 1
print(json.dumps([Level.LOW, {Level.LOW: Level.LOW}, OrderedDict(z=1), namedtuple("P", "x y")(1, 2)]))
# prints: [1, {"1": 1}, {"z": 1}, [1, 2]]
print(json.dumps({(1, 2): 3, "a": 1}, skipkeys=True), json.dumps({"x": {3}}, default=sorted), json.dumps(5), json.dumps(None))
# prints: {"a": 1} {"x": [3]} 5 null
class Encoder(json.JSONEncoder):
    def default(self, o):
        return {"set": sorted(o)} if isinstance(o, set) else super().default(o)
print(json.dumps([{2, 1}], cls=Encoder), Encoder(indent=1).encode({"a": {1}}), "".join(Encoder().iterencode([1, {2}])))
# prints: [{"set": [1, 2]}] {
# prints:  "a": {
# prints:   "set": [
# prints:    1
# prints:   ]
# prints:  }
# prints: } [1, {"set": [2]}]
print(json.loads(json.dumps({"k": [1.1, "\u1234", {"n": None}]})) == {"k": [1.1, "\u1234", {"n": None}]})  # prints: True
class Out:
    def __init__(self):
        self.text = ""
    def write(self, s):
        self.text += s
    def read(self):
        return self.text
o = Out()
json.dump({"a": [1]}, o, indent=1)
print(o.text, json.load(o))  # prints: {
# prints:  "a": [
# prints:   1
# prints:  ]
# prints: } {'a': [1]}
error(json.dumps, {1})  # prints: TypeError: Object of type set is not JSON serializable
error(json.dumps, {(1,): 2})  # prints: TypeError: keys must be str, int, float, bool or None, not tuple
error(json.dumps, float("nan"), allow_nan=False)  # prints: ValueError: Out of range float values are not JSON compliant: nan
error(json.dumps, [object], cls=Encoder)  # prints: TypeError: Object of type type is not JSON serializable
loop = []
loop.append(loop)
error(json.dumps, loop)  # prints: ValueError: Circular reference detected
error(json.dumps, {"b": 1, 2: 3}, sort_keys=True)  # prints: TypeError: '<' not supported between instances of 'int' and 'str'
try:
    json.dumps({"k": [1, {2}]})
except TypeError as e:
    print(e, e.__notes__)
    # prints: Object of type set is not JSON serializable ['when serializing list item 1', "when serializing dict item 'k'"]

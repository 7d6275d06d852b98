# modules: json json.decoder json.encoder json.scanner
# without: _json
# Texts to values and back, with every option, and what is said of texts that are wrong.
import json
import io
import json.decoder
import json.encoder
import json.scanner


def tell(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


data = {"name": "Bo\u00e5", "list": [1, 2.5, -3e10, True, False, None], "nested": {"a": {"b": []}, "empty": {}}, "text": "quote\" back\\ \n\t\x01 \u2028 \U0001f600", "big": 10**25, "tuple": (1, (2,))}
for options in ({}, dict(indent=2), dict(indent="\t", sort_keys=True), dict(ensure_ascii=False), dict(separators=(",", ":")), dict(indent=0), dict(indent=1, separators=(" , ", " : ")), dict(sort_keys=True, indent=None), dict(check_circular=False)):
    text = json.dumps(data, **options)
    print(text, json.loads(text) == {**data, "tuple": [1, [2]]})
out = io.StringIO()
json.dump(data, out, indent=3)
print(out.getvalue() == json.dumps(data, indent=3), json.load(io.StringIO(out.getvalue()))["big"], list(json.JSONEncoder().iterencode([1, {"a": None}, [], {}, "x"])))
print(json.dumps({1: "a", None: "b", True: "c", 2.5: "d", False: 0}), json.dumps([float("inf"), float("-inf"), float("nan")]), json.dumps("s"), json.dumps(3), json.dumps(None), json.dumps(True), json.dumps(1.0))
tell(json.dumps, {(1, 2): 3})
tell(json.dumps, {(1, 2): 3, "k": 1}, skipkeys=True)
tell(json.dumps, float("nan"), allow_nan=False)
tell(json.dumps, object)
tell(json.dumps, [{1, 2}])
tell(json.dumps, {"a": {1}}, default=sorted)
tell(json.dumps, 3 + 4j, default=lambda z: [z.real, z.imag])
loop = []
loop.append(loop)
tell(json.dumps, loop)
table = {}
table["t"] = table
tell(json.dumps, table)
tell(json.dumps, 1j, default=lambda z: z)


class Encoder(json.JSONEncoder):
    def default(self, o):
        return {"set": sorted(o)} if isinstance(o, set) else super().default(o)


tell(json.dumps, [{3, 1}], cls=Encoder)
tell(json.dumps, [b"x"], cls=Encoder)


class Int(int):
    def __repr__(self):
        return "I"


class Float(float):
    def __repr__(self):
        return "F"


class Str(str):
    pass


import enum


class Colour(enum.IntEnum):
    RED = 1


print(json.dumps([Int(5), Float(2.5), Str("s"), Colour.RED]), json.dumps({Int(5): Float(2.5), Str("k"): Colour.RED, Colour.RED: 1}), json.dumps([[[]], [{}], ()], indent=1), json.dumps({"a": [], "b": {}}, indent=1))
for text in ('{"a": [1, 2, {"b": null}], "c": -0.5e-3}', " [ ] ", "{ }", '"\\u00e9\\n\\/\\ud83d\\ude00\\ud83d x"', "[NaN, Infinity, -Infinity]", "123", "-0", "1E5", "true", '{"a": 1, "a": 2}', b'{"x": "\xc3\xa9"}', bytearray(b"[1]"), "[1,2]".encode("utf-16"), "[3]".encode("utf-32-le"), "[4]".encode("utf-16-be"), "[5]".encode("utf-16-le"), "[6]".encode("utf-32-be"), "[7]".encode("utf-8-sig"), b"8"):
    tell(json.loads, text)
for text in ("", "[", "[1", "[1,", "[1,]", "{", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "{1: 2}", '{"a" 1}', "[1 2]", "nul", '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\u12x4"', "1 2", "tru", "-", "01", ".5", "\ufeff[]", '"\\', "[1,\n  2,\n oops]", '{"a":1 "b"}', "'s'", '{"k": }'):
    tell(json.loads, text)
tell(json.loads, 5)
tell(json.loads, '"tab\there"', strict=False)
tell(json.loads, "[1.5, 2, NaN]", parse_float=lambda s: "f" + s, parse_int=lambda s: "i" + s, parse_constant=lambda s: "c" + s)
tell(json.loads, '{"a": {"b": 1}, "c": {}}', object_hook=lambda d: sorted(d.items()))
tell(json.loads, '{"a": {"b": 1}, "c": {}}', object_pairs_hook=lambda p: p)
tell(json.loads, "[1]", cls=json.JSONDecoder)
print(json.JSONDecoder().raw_decode('{"a": 1} rest'), json.JSONDecoder().raw_decode("xx[1]", 2))
tell(json.JSONDecoder().raw_decode, "")
try:
    json.loads('[1,\n {"k": bad}]')
except json.JSONDecodeError as e:
    print(e.msg, e.pos, e.lineno, e.colno, e.doc, e.__reduce__()[1])
print(json.detect_encoding(b"[]"), json.detect_encoding(b""), json.encoder.encode_basestring("\u00e9\"\x7f"), json.encoder.encode_basestring_ascii("\u00e9\"\x7f\U00010000"), json.encoder.py_encode_basestring("\x1f"), json.encoder.py_encode_basestring_ascii("\ud800"))
print(json.decoder.py_scanstring('abc\\n"x', 0), json.decoder.scanstring is json.decoder.py_scanstring, json.scanner.make_scanner is json.scanner.py_make_scanner)
deep = "[" * 60 + "]" * 60
print(json.dumps(json.loads(deep)) == deep)

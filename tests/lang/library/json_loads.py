# json.loads: values, numbers, strings, hooks
import json

print(json.loads('{"a": [1, 2.5, -3e2, true, false, null, "x"], "b": {}}'), json.loads(" [ ] "), json.loads('"a"'), json.loads("-0"), json.loads("-0.0"))
# prints: {'a': [1, 2.5, -300.0, True, False, None, 'x'], 'b': {}} [] a 0 -0.0
print(json.loads(r'"\u00e9\n\t\"\\\/\b\f\r"') == "é\n\t\"\\/\b\f\r", json.loads(r'"\ud83d\ude00"'), ascii(json.loads(r'"\ud83dx"')), json.loads('"é"'))
# prints: True 😀 '\ud83dx' é
print(json.loads("1e400"), json.loads("NaN"), json.loads("-Infinity"), json.loads("12345678901234567890123"), json.loads("1E+2"))
# prints: inf nan -inf 12345678901234567890123 100.0
print(json.loads('{"a": 1, "a": 2}'), json.loads('{"a":{"b":[]}}', object_hook=lambda d: sorted(d)), json.loads('{"b":1,"a":{}}', object_pairs_hook=tuple))
# prints: {'a': 2} ['a'] (('b', 1), ('a', ()))
print(json.loads("[1.5, 2, NaN]", parse_float=str, parse_int=lambda s: -int(s), parse_constant=lambda s: "<" + s + ">"))
# prints: ['1.5', -2, '<NaN>']
print(json.loads(b'{"k": "\xc3\xa9"}'), json.loads(bytearray(b"[1]")), json.loads('"\n"', strict=False) == "\n")
# prints: {'k': 'é'} [1] True
d = json.JSONDecoder()
print(d.raw_decode("[1] tail"), d.raw_decode("x [2]", 2), d.decode(" 5 "))  # prints: ([1], 3) ([2], 5) 5
deep = json.loads("[" * 100 + "]" * 100)
print(str(deep).count("["), json.loads('[[1,[2,[3]]],{"x":[{"y":[[]]}]}]'))  # prints: 100 [[1, [2, [3]]], {'x': [{'y': [[]]}]}]
class Upper(json.JSONDecoder):
    def decode(self, s):
        return super().decode(s.upper())
print(json.loads('["a"]', cls=Upper))  # prints: ['A']

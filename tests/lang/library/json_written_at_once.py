# json: values that the native writes, and those it leaves to the encoder
import json, math
class L(list): pass
class D(dict): pass
class I(int):
    def __repr__(self): return 'I!'
vals = [None, True, False, 0, -5, 10**30, -10**30, 1.5, -0.0, 1e16, 1e-7, 1e22, 'é"\\\n\t\r\b\f\x00\x1f\x7f\u2028😀', '', [], {}, (), [1, [2, (3,)]], {'a': [1, {'b': None}], 'ü': 'x'}, {1: 2, 2.5: 3, True: 4, None: 5}, L([1]), D(a=1), I(3), [math.inf], {'a': math.nan}, 'x' * 200, ['\ud800'], {'k"': 1}, {'': []}]
for v in vals:
    try: print(ascii(json.dumps(v)), ascii(json.dumps(v, ensure_ascii=False, separators=(',', ':'))))
    except Exception as e: print(type(e).__name__, ascii(str(e)))
# prints: 'null' 'null'
# prints: 'true' 'true'
# prints: 'false' 'false'
# prints: '0' '0'
# prints: '-5' '-5'
# prints: '1000000000000000000000000000000' '1000000000000000000000000000000'
# prints: '-1000000000000000000000000000000' '-1000000000000000000000000000000'
# prints: '1.5' '1.5'
# prints: '-0.0' '-0.0'
# prints: '1e+16' '1e+16'
# prints: '1e-07' '1e-07'
# prints: '1e+22' '1e+22'
# prints: '"\\u00e9\\"\\\\\\n\\t\\r\\b\\f\\u0000\\u001f\\u007f\\u2028\\ud83d\\ude00"' '"\xe9\\"\\\\\\n\\t\\r\\b\\f\\u0000\\u001f\x7f\u2028\U0001f600"'
# prints: '""' '""'
# prints: '[]' '[]'
# prints: '{}' '{}'
# prints: '[]' '[]'
# prints: '[1, [2, [3]]]' '[1,[2,[3]]]'
# prints: '{"a": [1, {"b": null}], "\\u00fc": "x"}' '{"a":[1,{"b":null}],"\xfc":"x"}'
# prints: '{"1": 4, "2.5": 3, "null": 5}' '{"1":4,"2.5":3,"null":5}'
# prints: '[1]' '[1]'
# prints: '{"a": 1}' '{"a":1}'
# prints: '3' '3'
# prints: '[Infinity]' '[Infinity]'
# prints: '{"a": NaN}' '{"a":NaN}'
# prints: '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"' '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'
# prints: '["\\ud800"]' '["\ud800"]'
# prints: '{"k\\"": 1}' '{"k\\"":1}'
# prints: '{"": []}' '{"":[]}'
for v in [{1, 2}, object, b'x', [1, {2: {3}}], {(1, 2): 3}, 1j]:
    try: print(json.dumps(v))
    except Exception as e: print(type(e).__name__, e)
# prints: TypeError Object of type set is not JSON serializable
# prints: TypeError Object of type type is not JSON serializable
# prints: TypeError Object of type bytes is not JSON serializable
# prints: TypeError Object of type set is not JSON serializable
# prints: TypeError keys must be str, int, float, bool or None, not tuple
# prints: TypeError Object of type complex is not JSON serializable
a = []; a.append(a)
try: json.dumps(a)
except Exception as e: print(type(e).__name__, e)  # prints: ValueError Circular reference detected
d = x = []
for i in range(800): x.append([]); x = x[0]
print(len(json.dumps(d)))  # prints: 1602
print(json.dumps({'a': 1}, default=str), json.dumps([{2}], default=list), json.dumps({'b': 1, 'a': 2}, sort_keys=True), json.dumps({(1,): 2, 'a': 1}, skipkeys=True))
# prints: {"a": 1} [[2]] {"a": 2, "b": 1} {"a": 1}

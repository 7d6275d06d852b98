# json: texts that the native reads, and those it leaves to the decoder
import json
good = ['1', '-0', '0', '-12.5e-3', '1E5', '1e400', '123456789012345678901234567890', '999999999999999999', '-9999999999999999999', '""', '"a\\u00e9\\n\\"\\\\\\/\\b\\f\\r\\t"', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\ud83dx"', '"é😀"', '[]', '{}', ' [ ] ', '{ }', '[1,2,[3,{"a":[]}]]', '{"a":1,"a":2,"b":{"a":3}}', 'true', 'false', 'null', '[true,false,null]', 'NaN', '[Infinity,-Infinity]', '"\u2028"', '{"k\\u0041":1,"kA":2}', '\t\n\r 1 \n', '"\x7f"', '[1.0, 2.50, 1e-400, 0.1]', '"' + 'x' * 100 + '"']
bad = ['', ' ', '[', ']', '{', '}', '[1,]', '[1 2]', '{"a"}', '{"a":}', '{"a":1,}', '{a:1}', "{'a':1}", '01', '-', '+1', '1.', '.5', '1e', '1e+', 'tru', 'nulll', 'truefalse', '"', '"\\', '"\\x"', '"\\u12"', '"\n"', '"\x00"', '1\x00', '[1]]', '{"a":1}}', '[,1]', '{1:2}', '{"a" 1}', '"abc', '"\\ud8', '\ufeff1', 'nan', '--1', '0x1', '[1,2', '{"a":1', '{"a":1,"b"', '\ud800', '"\ud800"', '1' * 5000]
for t in good + bad:
    try:
        print(ascii(t)[:60], ascii(json.loads(t)), type(json.loads(t)).__name__)
    except Exception as e:
        print(ascii(t)[:60], type(e).__name__, ascii(str(e)))
# prints: '1' 1 int
# prints: '-0' 0 int
# prints: '0' 0 int
# prints: '-12.5e-3' -0.0125 float
# prints: '1E5' 100000.0 float
# prints: '1e400' inf float
# prints: '123456789012345678901234567890' 123456789012345678901234567890 int
# prints: '999999999999999999' 999999999999999999 int
# prints: '-9999999999999999999' -9999999999999999999 int
# prints: '""' '' str
# prints: '"a\\u00e9\\n\\"\\\\\\/\\b\\f\\r\\t"' 'a\xe9\n"\\/\x08\x0c\r\t' str
# prints: '"\\ud83d\\ude00"' '\U0001f600' str
# prints: '"\\ud83d"' '\ud83d' str
# prints: '"\\ud83dx"' '\ud83dx' str
# prints: '"\xe9\U0001f600"' '\xe9\U0001f600' str
# prints: '[]' [] list
# prints: '{}' {} dict
# prints: ' [ ] ' [] list
# prints: '{ }' {} dict
# prints: '[1,2,[3,{"a":[]}]]' [1, 2, [3, {'a': []}]] list
# prints: '{"a":1,"a":2,"b":{"a":3}}' {'a': 2, 'b': {'a': 3}} dict
# prints: 'true' True bool
# prints: 'false' False bool
# prints: 'null' None NoneType
# prints: '[true,false,null]' [True, False, None] list
# prints: 'NaN' nan float
# prints: '[Infinity,-Infinity]' [inf, -inf] list
# prints: '"\u2028"' '\u2028' str
# prints: '{"k\\u0041":1,"kA":2}' {'kA': 2} dict
# prints: '\t\n\r 1 \n' 1 int
# prints: '"\x7f"' '\x7f' str
# prints: '[1.0, 2.50, 1e-400, 0.1]' [1.0, 2.5, 0.0, 0.1] list
# prints: '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' str
# prints: '' JSONDecodeError 'Expecting value: line 1 column 1 (char 0)'
# prints: ' ' JSONDecodeError 'Expecting value: line 1 column 2 (char 1)'
# prints: '[' JSONDecodeError 'Expecting value: line 1 column 2 (char 1)'
# prints: ']' JSONDecodeError 'Expecting value: line 1 column 1 (char 0)'
# prints: '{' JSONDecodeError 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'
# prints: '}' JSONDecodeError 'Expecting value: line 1 column 1 (char 0)'
# prints: '[1,]' JSONDecodeError 'Illegal trailing comma before end of array: line 1 column 3 (char 2)'
# prints: '[1 2]' JSONDecodeError "Expecting ',' delimiter: line 1 column 4 (char 3)"
# prints: '{"a"}' JSONDecodeError "Expecting ':' delimiter: line 1 column 5 (char 4)"
# prints: '{"a":}' JSONDecodeError 'Expecting value: line 1 column 6 (char 5)'
# prints: '{"a":1,}' JSONDecodeError 'Illegal trailing comma before end of object: line 1 column 7 (char 6)'
# prints: '{a:1}' JSONDecodeError 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'
# prints: "{'a':1}" JSONDecodeError 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'
# prints: '01' JSONDecodeError 'Extra data: line 1 column 2 (char 1)'
# prints: '-' JSONDecodeError 'Expecting value: line 1 column 1 (char 0)'
# prints: '+1' JSONDecodeError 'Expecting value: line 1 column 1 (char 0)'
# prints: '1.' JSONDecodeError 'Extra data: line 1 column 2 (char 1)'
# prints: '.5' JSONDecodeError 'Expecting value: line 1 column 1 (char 0)'
# prints: '1e' JSONDecodeError 'Extra data: line 1 column 2 (char 1)'
# prints: '1e+' JSONDecodeError 'Extra data: line 1 column 2 (char 1)'
# prints: 'tru' JSONDecodeError 'Expecting value: line 1 column 1 (char 0)'
# prints: 'nulll' JSONDecodeError 'Extra data: line 1 column 5 (char 4)'
# prints: 'truefalse' JSONDecodeError 'Extra data: line 1 column 5 (char 4)'
# prints: '"' JSONDecodeError 'Unterminated string starting at: line 1 column 1 (char 0)'
# prints: '"\\' JSONDecodeError 'Unterminated string starting at: line 1 column 1 (char 0)'
# prints: '"\\x"' JSONDecodeError 'Invalid \\escape: line 1 column 2 (char 1)'
# prints: '"\\u12"' JSONDecodeError 'Invalid \\uXXXX escape: line 1 column 3 (char 2)'
# prints: '"\n"' JSONDecodeError 'Invalid control character at: line 1 column 2 (char 1)'
# prints: '"\x00"' JSONDecodeError 'Invalid control character at: line 1 column 2 (char 1)'
# prints: '1\x00' JSONDecodeError 'Extra data: line 1 column 2 (char 1)'
# prints: '[1]]' JSONDecodeError 'Extra data: line 1 column 4 (char 3)'
# prints: '{"a":1}}' JSONDecodeError 'Extra data: line 1 column 8 (char 7)'
# prints: '[,1]' JSONDecodeError 'Expecting value: line 1 column 2 (char 1)'
# prints: '{1:2}' JSONDecodeError 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'
# prints: '{"a" 1}' JSONDecodeError "Expecting ':' delimiter: line 1 column 6 (char 5)"
# prints: '"abc' JSONDecodeError 'Unterminated string starting at: line 1 column 1 (char 0)'
# prints: '"\\ud8' JSONDecodeError 'Invalid \\uXXXX escape: line 1 column 3 (char 2)'
# prints: '\ufeff1' JSONDecodeError 'Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)'
# prints: 'nan' JSONDecodeError 'Expecting value: line 1 column 1 (char 0)'
# prints: '--1' JSONDecodeError 'Expecting value: line 1 column 1 (char 0)'
# prints: '0x1' JSONDecodeError 'Extra data: line 1 column 2 (char 1)'
# prints: '[1,2' JSONDecodeError "Expecting ',' delimiter: line 1 column 5 (char 4)"
# prints: '{"a":1' JSONDecodeError "Expecting ',' delimiter: line 1 column 7 (char 6)"
# prints: '{"a":1,"b"' JSONDecodeError "Expecting ':' delimiter: line 1 column 11 (char 10)"
# prints: '\ud800' JSONDecodeError 'Expecting value: line 1 column 1 (char 0)'
# prints: '"\ud800"' '\ud800' str
# prints: '11111111111111111111111111111111111111111111111111111111111 ValueError 'Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit'
deep = '[' * 900 + ']' * 900
x = json.loads(deep); n = 0
while x: x = x[0]; n += 1
print(n)  # prints: 899
print(list(json.loads('{"b":1,"a":2,"b":3}').items()))  # prints: [('b', 3), ('a', 2)]
print(json.loads(b'{"a": [1, "\xc3\xa9"]}'), json.loads(bytearray(b'[1]')))  # prints: {'a': [1, 'é']} [1]
class S(str): pass
print(json.loads(S('[1]')), json.loads('[1.5]', parse_float=str), json.loads('{"a":1}', object_pairs_hook=list))
# prints: [1] ['1.5'] [('a', 1)]
rows = json.loads(json.dumps([{"id": i, "v": i / 3} for i in range(3)]))
print(rows, len({id(k) for r in rows for k in r}))
# prints: [{'id': 0, 'v': 0.0}, {'id': 1, 'v': 0.3333333333333333}, {'id': 2, 'v': 0.6666666666666666}] 2

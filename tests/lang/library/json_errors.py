# json.JSONDecodeError: messages and places
import json


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

for text in ["", "[", "[1", "[1,", "[1,]", "{", '{"a"', '{"a":', '{"a":1', '{"a":1,}', "{a:1}", '"abc', r'"\x"', r'"\u12"', '"\n"', "nul", "1 2", "01", "1.", "-", ".5", "[1 2]", '{"a" 1}', '{"a":1 "b":2}', "'a'", "\ufeff1", "[,1]", "\n\n [1,\n x]", '"\\']:
    try:
        print(json.loads(text))
    except json.JSONDecodeError as e:
        print(ascii(text), e)
# prints: '' Expecting value: line 1 column 1 (char 0)
# prints: '[' Expecting value: line 1 column 2 (char 1)
# prints: '[1' Expecting ',' delimiter: line 1 column 3 (char 2)
# prints: '[1,' Expecting value: line 1 column 4 (char 3)
# prints: '[1,]' Illegal trailing comma before end of array: line 1 column 3 (char 2)
# prints: '{' Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# prints: '{"a"' Expecting ':' delimiter: line 1 column 5 (char 4)
# prints: '{"a":' Expecting value: line 1 column 6 (char 5)
# prints: '{"a":1' Expecting ',' delimiter: line 1 column 7 (char 6)
# prints: '{"a":1,}' Illegal trailing comma before end of object: line 1 column 7 (char 6)
# prints: '{a:1}' Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# prints: '"abc' Unterminated string starting at: line 1 column 1 (char 0)
# prints: '"\\x"' Invalid \escape: line 1 column 2 (char 1)
# prints: '"\\u12"' Invalid \uXXXX escape: line 1 column 3 (char 2)
# prints: '"\n"' Invalid control character at: line 1 column 2 (char 1)
# prints: 'nul' Expecting value: line 1 column 1 (char 0)
# prints: '1 2' Extra data: line 1 column 3 (char 2)
# prints: '01' Extra data: line 1 column 2 (char 1)
# prints: '1.' Extra data: line 1 column 2 (char 1)
# prints: '-' Expecting value: line 1 column 1 (char 0)
# prints: '.5' Expecting value: line 1 column 1 (char 0)
# prints: '[1 2]' Expecting ',' delimiter: line 1 column 4 (char 3)
# prints: '{"a" 1}' Expecting ':' delimiter: line 1 column 6 (char 5)
# prints: '{"a":1 "b":2}' Expecting ',' delimiter: line 1 column 8 (char 7)
# prints: "'a'" Expecting value: line 1 column 1 (char 0)
# prints: '\ufeff1' Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)
# prints: '[,1]' Expecting value: line 1 column 2 (char 1)
# prints: '\n\n [1,\n x]' Expecting value: line 4 column 2 (char 8)
# prints: '"\\' Unterminated string starting at: line 1 column 1 (char 0)
try:
    json.loads("[1,\n x]")
except ValueError as e:
    print(type(e).__name__, e.msg, e.pos, e.lineno, e.colno, repr(e.doc), e.args)
    # prints: JSONDecodeError Expecting value 5 2 2 '[1,\n x]' ('Expecting value: line 2 column 2 (char 5)',)
error(json.loads, 5)  # prints: TypeError: the JSON object must be str, bytes or bytearray, not int
error(json.loads, None)  # prints: TypeError: the JSON object must be str, bytes or bytearray, not NoneType
error(json.JSONDecoder().raw_decode, " 1")  # prints: JSONDecodeError: Expecting value: line 1 column 1 (char 0)
error(json.JSONDecoder().raw_decode, "1", -1)  # prints: ValueError: idx cannot be negative
error(json.loads, "1", nope=1)  # prints: TypeError: JSONDecoder.__init__() got an unexpected keyword argument 'nope'

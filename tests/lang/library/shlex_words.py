# shlex: split, quote, join
import shlex

print(shlex.split("a 'b c' \"d e\" f\\ g"), shlex.split(""), shlex.split("x=\"1 2\"y ''"), shlex.split("a # b\nc", comments=True))
# prints: ['a', 'b c', 'd e', 'f g'] [] ['x=1 2y', ''] ['a', 'c']
print(shlex.split(r'"a\"b" "c\d" \'' + " 'e\\f'"), shlex.split("a  \t b\n"), shlex.split("it''s"))
# prints: ['a"b', 'c\\d', "'", 'e\\f'] ['a', 'b'] ['its']
print(shlex.quote("a b"), shlex.quote("it's"), shlex.quote("safe/x.y"), shlex.quote(""), shlex.join(["a", "b c", "$x"]))
# prints: 'a b' 'it'"'"'s' safe/x.y '' a 'b c' '$x'
for text in ("'open", "end\\"):
    try:
        shlex.split(text)
    except ValueError as e:
        print(e)
# prints: No closing quotation
# prints: No escaped character

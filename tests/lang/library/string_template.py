# string: constants, capwords and Template
import string
from string import Template


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print(string.ascii_lowercase, string.digits, string.hexdigits, string.punctuation, repr(string.whitespace))
# prints: abcdefghijklmnopqrstuvwxyz 0123456789 0123456789abcdefABCDEF !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ ' \t\n\r\x0b\x0c'
print(string.capwords("hello  wORLD"), string.capwords("a-b c", "-"))  # prints: Hello World A-B c
t = Template("$who likes ${what}, $$5")
print(t.substitute(who="tim", what="kung pao"), t.substitute({"who": 1}, what=2), t.template)
# prints: tim likes kung pao, $5 1 likes 2, $5 $who likes ${what}, $$5
print(Template("$a $b ${c $1").safe_substitute(a=1), Template("$a_b-$a").substitute(a_b=1, a=2))  # prints: 1 $b ${c $1 1-2
print(t.get_identifiers(), t.is_valid(), Template("$").is_valid())  # prints: ['who', 'what'] True False
class Percent(Template):
    delimiter = "%"
print(Percent("%x $x").substitute(x=1))  # prints: 1 $x
error(t.substitute, who=1)  # prints: KeyError: 'what'
error(Template("a\n $1").substitute)  # prints: ValueError: Invalid placeholder in string: line 2, col 2

# string.Formatter: format with overridable steps
from string import Formatter


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

f = Formatter()
print(f.format("{} {}", 1, 2), f.format("{a!r:>5} {b[0]} {c.real}", a="x", b=[1], c=5), f.format("{:{}}", 1, 5), f.vformat("{0}{x}", (1,), {"x": 2}))
# prints: 1 2   'x' 1 5     1 12
print(list(f.parse("a{b!r:c}d{{e}}{}")), f.get_field("a[0].real", (), {"a": [7]}))
# prints: [('a', 'b', 'c', 'r'), ('d{', None, None, None), ('e}', None, None, None), ('', '', '', None)] (7, 'a')
class Default(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)
    def convert_field(self, value, conversion):
        return str(value).upper() if conversion == "u" else super().convert_field(value, conversion)
print(Default().format("{name} {other!u} {0}", 5, other="abc"))  # prints: <name> ABC 5
error(f.format, "{} {1}", 1, 2)
# prints: ValueError: cannot switch from automatic field numbering to manual field specification
error(f.format, "{x}")  # prints: KeyError: 'x'
error(f.format, "{0}")  # prints: IndexError: tuple index out of range
error(f.format, "{!z}", 1)  # prints: ValueError: Unknown conversion specifier z
error(f.format, "{")  # prints: ValueError: Single '{' encountered in format string
error(f.format, "}")  # prints: ValueError: Single '}' encountered in format string
error(f.format, "{:{:{}}}", 1, 2, 3)  # prints: ValueError: Max string recursion exceeded

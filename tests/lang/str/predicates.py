# isalpha and its kin, over several scripts.
def of(s):
    return [name for name, f in (
        ('alnum', s.isalnum), ('alpha', s.isalpha), ('ascii', s.isascii), ('decimal', s.isdecimal), ('digit', s.isdigit),
        ('identifier', s.isidentifier), ('lower', s.islower), ('numeric', s.isnumeric), ('printable', s.isprintable),
        ('space', s.isspace), ('title', s.istitle), ('upper', s.isupper)) if f()]


print(of(''))  # prints: ['ascii', 'printable']
print(of('abc'), of('ABC'))  # prints: ['alnum', 'alpha', 'ascii', 'identifier', 'lower', 'printable'] ['alnum', 'alpha', 'ascii', 'identifier', 'printable', 'upper']
print(of('a1'), of('1'), of('٣'))  # prints: ['alnum', 'ascii', 'identifier', 'lower', 'printable'] ['alnum', 'ascii', 'decimal', 'digit', 'numeric', 'printable'] ['alnum', 'decimal', 'digit', 'numeric', 'printable']
print(of('²'), of('½'), of('四'))  # prints: ['alnum', 'digit', 'numeric', 'printable'] ['alnum', 'numeric', 'printable'] ['alnum', 'alpha', 'identifier', 'numeric', 'printable']
print(of(' \t\u3000'), of('\n'), of('\xad'))  # prints: ['space'] ['ascii', 'space'] []
print(of('ǅ'), of('Ab Cd'), of('AbCd'))  # prints: ['alnum', 'alpha', 'identifier', 'printable', 'title'] ['ascii', 'printable', 'title'] ['alnum', 'alpha', 'ascii', 'identifier', 'printable']
print(of('_x9'), of('9x'), of('ªº'))  # prints: ['ascii', 'identifier', 'lower', 'printable'] ['alnum', 'ascii', 'lower', 'printable'] ['alnum', 'alpha', 'identifier', 'lower', 'printable']
print(of('é日'), of('😀'), of('\u0378'))  # prints: ['alnum', 'alpha', 'identifier', 'lower', 'printable'] ['printable'] []

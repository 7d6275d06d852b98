# Format specification mini-language: what is refused
def attempt(f):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(e)
attempt(lambda: f'{"a":d}')  # prints: Unknown format code 'd' for object of type 'str'
attempt(lambda: f'{1.5:d}')  # prints: Unknown format code 'd' for object of type 'float'
attempt(lambda: f'{1:y}')  # prints: Unknown format code 'y' for object of type 'int'
attempt(lambda: f'{"a":,}')  # prints: Cannot specify ',' with 's'.
attempt(lambda: f'{[]:5}')  # prints: unsupported format string passed to list.__format__
attempt(lambda: f'{None:>3}')  # prints: unsupported format string passed to NoneType.__format__
attempt(lambda: f'{1:.2d}')  # prints: Precision not allowed in integer format specifier

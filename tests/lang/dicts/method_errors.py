# Mapping types: what the methods refuse
def attempt(f):
    try:
        print(f())
    except (KeyError, TypeError, ValueError, AttributeError) as e:
        print(repr(e))
attempt(lambda: {}.pop('x'))  # prints: KeyError('x')
attempt(lambda: {}.popitem())  # prints: KeyError('popitem(): dictionary is empty')
attempt(lambda: {}.get())  # prints: TypeError('get expected at least 1 argument, got 0')
attempt(lambda: {}.get(1, 2, 3))  # prints: TypeError('get expected at most 2 arguments, got 3')
attempt(lambda: {}.get([]))  # prints: TypeError("cannot use 'list' as a dict key (unhashable type: 'list')")
attempt(lambda: {}.update(5))  # prints: TypeError("'int' object is not iterable")
attempt(lambda: {}.update([1]))  # prints: TypeError('object is not iterable')
attempt(lambda: {}.update([(1, 2, 3)]))
# prints: ValueError('dictionary update sequence element #0 has length 3; 2 is required')
attempt(lambda: dict([('a',)]))  # prints: ValueError('dictionary update sequence element #0 has length 1; 2 is required')
attempt(lambda: dict(5))  # prints: TypeError("'int' object is not iterable")
attempt(lambda: dict(1, 2))  # prints: TypeError('dict expected at most 1 argument, got 2')
attempt(lambda: {}.add(1))  # prints: AttributeError("'dict' object has no attribute 'add'")
attempt(lambda: {1: 2} < {1: 3})  # prints: TypeError("'<' not supported between instances of 'dict' and 'dict'")

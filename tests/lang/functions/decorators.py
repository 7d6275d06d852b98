# 8.7 Function definitions: decorators are applied from below
def tag(name):
    print('make', name)
    def decorate(f):
        print('apply', name)
        def wrapped(*args, **kwargs):
            return f'<{name}>{f(*args, **kwargs)}</{name}>'
        return wrapped
    return decorate
@tag('b')
@tag('i')
def hello(who, end='!'):
    return 'hello ' + who + end
# prints: make b
# prints: make i
# prints: apply i
# prints: apply b
print(hello('you'), hello('me', end='?'))  # prints: <b><i>hello you!</i></b> <b><i>hello me?</i></b>
@len
@lambda f: 'four'
def n(): pass
print(n)  # prints: 4
@(lambda f: f)
def same(): return 'same'
print(same())  # prints: same

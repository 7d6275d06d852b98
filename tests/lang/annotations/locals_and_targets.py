# 7.2.2 Annotated assignment statements: in a function nothing is evaluated; targets that are no names are evaluated in part
def f():
    x: undefined = 5
    y: undefined.too
    d = {}
    d['k']: undefined = x
    try:
        y
    except UnboundLocalError as e:
        print(e)
    return x, d

print(f())  # prints: cannot access local variable 'y' where it is not associated with a value
# prints: (5, {'k': 5})
def say(text):
    print('evaluated', text)
    return {}
say('target')['key']: say('annotation')  # prints: evaluated target
say('target')[len(say('key'))]: say('annotation') = say('value') or 'v'  # prints: evaluated value
# prints: evaluated target
# prints: evaluated key
class O: pass
o = O()
o.attribute: int = 3
(name): say('never') = 4
print(o.attribute, name)  # prints: 3 4

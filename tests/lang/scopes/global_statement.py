# 7.12 The global statement
x = 1
def set_x(v):
    global x
    x = v
set_x(5)
print(x)  # prints: 5
def make():
    global made, other
    made = 'made'
    other = 2
make()
print(made, other)  # prints: made 2
def delete():
    global made
    del made
delete()
try:
    made
except NameError as e:
    print(e)  # prints: name 'made' is not defined
def nested():
    def inner():
        global deep
        deep = 'deep'
    inner()
nested()
print(deep)  # prints: deep
def loop():
    global i
    for i in range(3):
        pass
loop()
print(i)  # prints: 2

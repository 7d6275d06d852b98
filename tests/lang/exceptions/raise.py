# 7.8 The raise statement
def attempt(f):
    try:
        f()
    except Exception as e:
        print(repr(e), str(e))
def a(): raise ValueError
def b(): raise ValueError('text')
def c(): raise ValueError('two', 2)
def d(): raise KeyError('key')
def e(): raise 5
def f(): raise 'text'
def g(): raise int
def h(): raise
def i(): raise None
def j(): raise ValueError(ValueError('inner'))
for function in (a, b, c, d, e, f, g, h, i, j):
    attempt(function)
# prints: ValueError() 
# prints: ValueError('text') text
# prints: ValueError('two', 2) ('two', 2)
# prints: KeyError('key') 'key'
# prints: TypeError('exceptions must derive from BaseException') exceptions must derive from BaseException
# prints: TypeError('exceptions must derive from BaseException') exceptions must derive from BaseException
# prints: TypeError('exceptions must derive from BaseException') exceptions must derive from BaseException
# prints: RuntimeError('No active exception to reraise') No active exception to reraise
# prints: TypeError('exceptions must derive from BaseException') exceptions must derive from BaseException
# prints: ValueError(ValueError('inner')) inner

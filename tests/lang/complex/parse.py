# Built-in functions: complex of a string
for text in ('1', '1j', 'j', '-j', '+J', '1+j', '1-j', '1+2j', '(1+2j)', ' ( 1+2j ) ', 'inf', 'nanj', 'inf-nanj', '-infinityj',
             '1e5-3e-2j', '1_0+2_0j', '\u0661+\u0662j', '.5', '5.', '1e400j', '+1.5e-3j'):
    print(complex(text), end=' ')
    # prints: (1+0j) 1j 1j -1j 1j (1+1j) (1-1j) (1+2j) (1+2j) (1+2j) (inf+0j) nanj (inf+nanj) -infj (100000-0.03j) (10+20j) (1+2j) (0.5+0j) (5+0j) infj 0.0015j 
print()
for text in ('', '()', '( 1+2j', '1+2j)', '1 +2j', '1+ 2j', '1+2', '++1', '1+-2j', '1e', 'e', 'j1', '1+2jj', '2+1e3', '1__0', '_1',
             '1_+1j', 'x' * 5, '1+2j\x00', '(1)(', '.', '.j'):
    try:
        print(complex(text))
    except ValueError as e:
        print(e)
# prints: complex() arg is a malformed string
# prints: complex() arg is a malformed string
# prints: complex() arg is a malformed string
# prints: complex() arg is a malformed string
# prints: complex() arg is a malformed string
# prints: complex() arg is a malformed string
# prints: complex() arg is a malformed string
# prints: complex() arg is a malformed string
# prints: complex() arg is a malformed string
# prints: complex() arg is a malformed string
# prints: complex() arg is a malformed string
# prints: complex() arg is a malformed string
# prints: complex() arg is a malformed string
# prints: complex() arg is a malformed string
# prints: could not convert string to complex: '1__0'
# prints: could not convert string to complex: '_1'
# prints: could not convert string to complex: '1_+1j'
# prints: complex() arg is a malformed string
# prints: complex() arg is a malformed string
# prints: complex() arg is a malformed string
# prints: complex() arg is a malformed string
# prints: complex() arg is a malformed string

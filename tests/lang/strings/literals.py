# 2.4.1 String and bytes literals
print('single', "double", '''triple
line''', """it's "quoted" """)  # prints: single double triple
# prints: line it's "quoted" 
print('it\'s', "a \"b\"", 'back\\slash', 'tab\there', 'a' 'b' "c")  # prints: it's a "b" back\slash tab	here abc
print(r'raw\n', R"\d+", 'new\nline')  # prints: raw\n \d+ new
# prints: line
print('\x41\u00e9\U0001F600\101' == 'Aé😀A', len('\0\x00\u0000'), ord('\377'))  # prints: True 3 255
print('line one \
goes on')  # prints: line one goes on
print(('implicit '
       'concatenation'), len('ab\ncd'), '' '')  # prints: implicit concatenation 5 

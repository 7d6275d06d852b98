# library, re: a tokenizer, a template, a log line
import re
spec = [('NUMBER', r'\d+(?:\.\d*)?'), ('ASSIGN', r':='), ('END', r';'), ('ID', r'[A-Za-z]+'), ('OP', r'[+\-*/]'), ('NEWLINE', r'\n'), ('SKIP', r'[ \t]+'), ('MISMATCH', r'.')]
tokens = re.compile('|'.join('(?P<%s>%s)' % pair for pair in spec))
print([(m.lastgroup, m.group()) for m in tokens.finditer('x := 3.5 * (y + 2);\n') if m.lastgroup != 'SKIP'])
# prints: [('ID', 'x'), ('ASSIGN', ':='), ('NUMBER', '3.5'), ('OP', '*'), ('MISMATCH', '('), ('ID', 'y'), ('OP', '+'), ('NUMBER', '2'), ('MISMATCH', ')'), ('END', ';'), ('NEWLINE', '\n')]
line = '127.0.0.1 - - [10/Oct/2000:13:55:36 -0700] "GET /a.gif HTTP/1.0" 200 2326'
print(re.match(r'(\S+) \S+ (\S+) \[([^\]]+)\] "(\w+) (\S+) ([^"]*)" (\d{3}) (\d+|-)$', line).groups())
# prints: ('127.0.0.1', '-', '10/Oct/2000:13:55:36 -0700', 'GET', '/a.gif', 'HTTP/1.0', '200', '2326')
print(re.sub(r'\{(\w+)\}', lambda m: {'name': 'Ada', 'n': '2'}.get(m[1], m[0]), 'Hi {name}, {n} of {other}'))
# prints: Hi Ada, 2 of {other}
print(re.findall(r'[\w.+-]+@[\w-]+\.[\w.-]+', 'a.b@c.org, x+y@z-1.co.uk; no@'), re.sub(r'\s+', ' ', ' a \n\t b ').strip())
# prints: ['a.b@c.org', 'x+y@z-1.co.uk'] a b
print(re.sub(r'(?<!^)(?=[A-Z])', '_', 'camelCaseName').lower(), re.findall(r'(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}', '192.168.1.255'))
# prints: camel_case_name ['192.168.1.255']
print(re.match(r'^(?:(?:\+|00)(\d{1,3}))?[ -]?(\d{3})[ -]?(\d{4})$', '+49 123-4567').groups(), re.split(r'\s*[,;]\s*', 'a , b;c ;d'))
# prints: ('49', '123', '4567') ['a', 'b', 'c', 'd']
print(re.findall(r'<(\w+)[^>]*>(.*?)</\1>', '<b>bold</b> <i x="1">it</i> <u>no</i>'), re.findall(r'^\s*(\w+)\s*=\s*(.*?)\s*$', 'a = 1\n b=2 \n', re.M))
# prints: [('b', 'bold'), ('i', 'it')] [('a', '1'), ('b', '2')]

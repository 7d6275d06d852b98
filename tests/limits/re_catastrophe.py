# expect: fuel limit exceeded
# flags: --max-fuel 20000000
import re
re.match(r'(a+)+$', 'a' * 30 + 'b')

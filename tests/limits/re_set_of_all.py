# expect: fuel limit exceeded
# flags: --max-fuel 20000000
import re
re.findall('[' + ''.join(chr(c) for c in range(300, 30000, 2)) + ']+', '\u20ac' * 100000)

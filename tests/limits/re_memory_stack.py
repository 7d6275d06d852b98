# expect: memory limit exceeded
import re
re.match(r'(?:(a)|b)*c', 'ab' * 4000000)

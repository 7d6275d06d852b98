# expect: time limit exceeded
# flags: --max-time 0.5
import re
re.search(r'(?:(?:a|b)*c?)*d', 'ab' * 40)

# expect: memory limit exceeded
import re
re.sub('a', 'b' * 10000, 'a' * 1000000)

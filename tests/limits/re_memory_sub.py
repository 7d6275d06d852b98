# expect: memory limit exceeded
import re
re.sub('a', 'b' * 60, 'a' * 1000000)

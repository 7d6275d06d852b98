# expect: memory limit exceeded
import re
re.findall('a*?', 'a' * 20000000)

# expect: fuel limit exceeded
# flags: --max-fuel 100000000
import re
re.search('a*b', 'a' * 1000000)

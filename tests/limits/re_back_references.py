# expect: fuel limit exceeded
# flags: --max-fuel 20000000
import re
re.match(r'(.*)(.*)(.*)\1\2\3x', 'a' * 4000)

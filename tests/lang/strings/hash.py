# oracle: 64-bit
# Built-in functions: the hash of a string is SipHash-1-3 with a key of zeros
print(hash(''), hash('a'), hash('abc'), hash('hello world'))
# prints: 0 4644417185603328019 -4594863902769663758 -5642461784034726774
print(hash('\xe9'), hash('\u65e5\u672c'), hash('\U0001f600'))
# prints: 6047309291227476195 6243316497235261705 -3536540696076613844
print(hash('x' * 100), hash(('a', 1)), {hash('a'): 1} == {hash('a'): 1.0})
# prints: 1359644457043326220 6955645834154447545 True

# 6.3.2: nested dicts in use
tree = {}
for path in (['a', 'b'], ['a', 'c'], ['d'], ['a', 'b', 'e']):
    node = tree
    for part in path:
        node = node.setdefault(part, {})
print(tree)  # prints: {'a': {'b': {'e': {}}, 'c': {}}, 'd': {}}
def depth(node):
    return 1 + max([depth(child) for child in node.values()]) if node else 0
print(depth(tree), depth({}))  # prints: 3 0
def leaves(node, prefix=''):
    found = []
    for name, child in node.items():
        path = prefix + '/' + name
        found += leaves(child, path) if child else [path]
    return found
print(leaves(tree))  # prints: ['/a/b/e', '/a/c', '/d']

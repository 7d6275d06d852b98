# Mutable sequences in use: a breadth-first and a depth-first walk
graph = {'a': ['b', 'c'], 'b': ['d'], 'c': ['d', 'e'], 'd': ['f'], 'e': ['f'], 'f': []}
def walk(start, take):
    seen, todo = [], [start]
    while todo:
        node = todo.pop(take)
        if node not in seen:
            seen.append(node)
            todo.extend(graph[node])
    return seen
print(walk('a', 0))  # prints: ['a', 'b', 'c', 'd', 'e', 'f']
print(walk('a', -1))  # prints: ['a', 'c', 'e', 'f', 'd', 'b']
print(walk('f', 0))  # prints: ['f']

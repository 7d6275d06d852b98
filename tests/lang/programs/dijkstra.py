# 8: shortest paths with a plain list as queue
def shortest(graph, start):
    distance, before, todo = {start: 0}, {}, [(0, start)]
    while todo:
        todo.sort()
        d, node = todo.pop(0)
        if d > distance[node]:
            continue
        for other, weight in graph[node].items():
            if d + weight < distance.get(other, float('inf')):
                distance[other] = d + weight
                before[other] = node
                todo.append((d + weight, other))
    return distance, before
graph = {'a': {'b': 7, 'c': 9, 'f': 14}, 'b': {'a': 7, 'c': 10, 'd': 15}, 'c': {'a': 9, 'b': 10, 'd': 11, 'f': 2},
         'd': {'b': 15, 'c': 11, 'e': 6}, 'e': {'d': 6, 'f': 9}, 'f': {'a': 14, 'c': 2, 'e': 9}}
distance, before = shortest(graph, 'a')
print(distance)  # prints: {'a': 0, 'b': 7, 'c': 9, 'f': 11, 'd': 20, 'e': 20}
def path(before, node):
    nodes = [node]
    while node in before:
        node = before[node]
        nodes.append(node)
    return nodes[::-1]
print(path(before, 'e'), path(before, 'd'), path(before, 'a'))  # prints: ['a', 'c', 'f', 'e'] ['a', 'c', 'd'] ['a']
print(shortest({'x': {}}, 'x'))  # prints: ({'x': 0}, {})

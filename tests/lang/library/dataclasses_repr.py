# dataclasses: a __repr__ that was made shows what runs in itself as "...", and says what it wraps
from dataclasses import dataclass, field
import pprint


@dataclass
class Node:
    value: int
    next: object = None
    hidden: int = field(default=1, repr=False)


node = Node(1)
node.next = Node(2, node)
print(node, repr(node.next))  # prints: Node(value=1, next=Node(value=2, next=...)) Node(value=2, next=Node(value=1, next=...))
print(Node.__repr__.__qualname__, Node.__repr__.__wrapped__.__qualname__, Node.__repr__.__wrapped__(Node(3)))
# prints: Node.__repr__ __create_fn__.<locals>.__repr__ Node(value=3, next=None)


class Shown(Node):
    def __repr__(self):
        return "<shown " + super().__repr__() + ">"


print(Shown(4), Shown(5, Shown(6)))
# prints: <shown Shown(value=4, next=None)> <shown Shown(value=5, next=<shown Shown(value=6, next=None)>)>
pprint.pprint([Node(1, "a long text that does not fit into the line"), Shown(2, "a text that would not fit into it either")], width=40)
# prints: [Node(value=1,
# prints:       next='a long text that does not '
# prints:            'fit into the line'),
# prints:  <shown Shown(value=2, next='a text that would not fit into it either')>]

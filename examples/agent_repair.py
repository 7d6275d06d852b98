"""An agent that repairs its own code: a model sends code, the sandbox runs it, and what went wrong goes back to the model.

The model here is a script, so that the example runs anywhere; a real one would be a call of its API with the same texts."""
import boabox
from boabox import tools

ORDERS = [{'id': 1, 'items': [{'name': 'tea', 'price': 3.5}]}, {'id': 2, 'items': []}, {'id': 3, 'items': [{'name': 'cake', 'price': '5.25'}]}]


def load_orders(limit: int) -> list[dict]:
    """The newest orders: id and items, each with name and price."""
    return ORDERS[:limit]


TRIES = iter([
    'import pandas as pd\npd.DataFrame(load_orders())',
    'orders = load_orders()',
    'orders = load_orders(10)\ntotals = {o["id"]: sum(i["price"] for i in o["items"]) for o in orders}',
    'totals = {o["id"]: sum(float(i["price"]) for i in o["items"]) for o in orders}\nwhile max(totals.values()) > 1: pass',
    'totals',
])


def model(prompt: str) -> str:
    """What a language model would answer."""
    print('--- to the model')
    print(prompt)
    code = next(TRIES)
    print('--- from the model')
    print(code)
    return code


def solve(task: str) -> object:
    with boabox.Sandbox(functions={'load_orders': load_orders}, limits=boabox.Limits(fuel=1_000_000)) as sandbox:
        prompt = f'{task}\n{tools.describe([load_orders])}'
        for _ in range(6):
            try:
                return sandbox.exec(model(prompt))
            except boabox.Error as e:
                prompt = e.for_model(800)
        raise RuntimeError('the model found no answer')


if __name__ == '__main__':
    print('=== answer:', solve('Give the total of each order, by id.'))

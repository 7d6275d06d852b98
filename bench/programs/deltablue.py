# DeltaBlue: an incremental solver of one-way constraints with strengths, after the algorithm of Sannella, Maloney, Freeman-Benson and
# Borning: long chains of equalities and many scaled values, changed at one end.
REQUIRED, STRONG, MEDIUM, WEAK, WEAKEST = range(5)
NONE, FORWARD, BACKWARD = range(3)


class Variable:
    def __init__(self, name, value=0):
        self.name, self.value = name, value
        self.constraints = []
        self.determined_by = None
        self.mark = 0
        self.strength = WEAKEST
        self.stay = True


class Constraint:
    def __init__(self, planner, strength):
        self.planner, self.strength = planner, strength

    def add(self):
        self.register()
        self.planner.incremental_add(self)

    def remove(self):
        if self.is_satisfied():
            self.planner.incremental_remove(self)
        else:
            self.unregister()

    def is_input(self):
        return False

    def satisfy(self, mark):
        self.choose_method(mark)
        if not self.is_satisfied():
            if self.strength == REQUIRED:
                raise ValueError("a required constraint can't be satisfied")
            return None
        self.mark_inputs(mark)
        out = self.output()
        overridden = out.determined_by
        if overridden is not None:
            overridden.mark_unsatisfied()
        out.determined_by = self
        if not self.planner.add_propagate(self, mark):
            raise ValueError("the constraints form a cycle")
        out.mark = mark
        return overridden


class Unary(Constraint):
    def __init__(self, planner, variable, strength):
        super().__init__(planner, strength)
        self.variable, self.satisfied = variable, False
        self.add()

    def register(self):
        self.variable.constraints.append(self)
        self.satisfied = False

    def unregister(self):
        self.variable.constraints.remove(self)
        self.satisfied = False

    def choose_method(self, mark):
        self.satisfied = self.variable.mark != mark and self.strength < self.variable.strength

    def is_satisfied(self):
        return self.satisfied

    def mark_inputs(self, mark):
        pass

    def inputs_known(self, mark):
        return True

    def output(self):
        return self.variable

    def mark_unsatisfied(self):
        self.satisfied = False

    def recalculate(self):
        self.variable.strength = self.strength
        self.variable.stay = not self.is_input()
        if self.variable.stay:
            self.execute()

    def execute(self):
        pass


class Stay(Unary):
    pass


class Edit(Unary):
    def is_input(self):
        return True


class Binary(Constraint):
    def __init__(self, planner, first, second, strength):
        super().__init__(planner, strength)
        self.first, self.second, self.direction = first, second, NONE
        self.add()

    def variables(self):
        return self.first, self.second

    def register(self):
        for v in self.variables():
            v.constraints.append(self)
        self.direction = NONE

    def unregister(self):
        for v in self.variables():
            v.constraints.remove(self)
        self.direction = NONE

    def choose_method(self, mark):
        first, second = self.first, self.second
        if first.mark == mark:
            usable = second.mark != mark and self.strength < second.strength
            self.direction = FORWARD if usable else NONE
        elif second.mark == mark:
            self.direction = BACKWARD if self.strength < first.strength else NONE
        elif first.strength > second.strength:
            self.direction = BACKWARD if self.strength < first.strength else NONE
        else:
            self.direction = FORWARD if self.strength < second.strength else NONE

    def is_satisfied(self):
        return self.direction != NONE

    def input(self):
        return self.first if self.direction == FORWARD else self.second

    def output(self):
        return self.second if self.direction == FORWARD else self.first

    def mark_inputs(self, mark):
        self.input().mark = mark

    def inputs_known(self, mark):
        v = self.input()
        return v.mark == mark or v.stay or v.determined_by is None

    def mark_unsatisfied(self):
        self.direction = NONE

    def recalculate(self):
        source, target = self.input(), self.output()
        target.strength = max(self.strength, source.strength)
        target.stay = source.stay
        if target.stay:
            self.execute()


class Equality(Binary):
    def execute(self):
        self.output().value = self.input().value


class Scale(Binary):
    """second = first * factor + offset"""

    def __init__(self, planner, source, factor, offset, target, strength):
        self.factor, self.offset = factor, offset
        super().__init__(planner, source, target, strength)

    def variables(self):
        return self.first, self.second, self.factor, self.offset

    def mark_inputs(self, mark):
        super().mark_inputs(mark)
        self.factor.mark = self.offset.mark = mark

    def execute(self):
        if self.direction == FORWARD:
            self.second.value = self.first.value * self.factor.value + self.offset.value
        else:
            self.first.value = (self.second.value - self.offset.value) // self.factor.value

    def recalculate(self):
        source, target = self.input(), self.output()
        target.strength = max(self.strength, source.strength)
        target.stay = source.stay and self.factor.stay and self.offset.stay
        if target.stay:
            self.execute()


class Planner:
    def __init__(self):
        self.mark = 0

    def new_mark(self):
        self.mark += 1
        return self.mark

    def incremental_add(self, constraint):
        mark = self.new_mark()
        overridden = constraint.satisfy(mark)
        while overridden is not None:
            overridden = overridden.satisfy(mark)

    def incremental_remove(self, constraint):
        out = constraint.output()
        constraint.mark_unsatisfied()
        constraint.unregister()
        unsatisfied = self.remove_propagate_from(out)
        for strength in range(REQUIRED, WEAKEST):
            for u in unsatisfied:
                if u.strength == strength:
                    self.incremental_add(u)

    def add_propagate(self, constraint, mark):
        todo = [constraint]
        while todo:
            d = todo.pop()
            if d.output().mark == mark:
                self.incremental_remove(constraint)
                return False
            d.recalculate()
            self.add_consumers(d.output(), todo)
        return True

    def remove_propagate_from(self, out):
        out.determined_by, out.strength, out.stay = None, WEAKEST, True
        unsatisfied, todo = [], [out]
        while todo:
            v = todo.pop()
            unsatisfied.extend(c for c in v.constraints if not c.is_satisfied())
            determining = v.determined_by
            for c in v.constraints:
                if c is not determining and c.is_satisfied():
                    c.recalculate()
                    todo.append(c.output())
        return unsatisfied

    def add_consumers(self, v, to):
        determining = v.determined_by
        for c in v.constraints:
            if c is not determining and c.is_satisfied():
                to.append(c)

    def plan(self, sources):
        mark, steps, todo = self.new_mark(), [], list(sources)
        while todo:
            c = todo.pop()
            if c.output().mark != mark and c.inputs_known(mark):
                steps.append(c)
                c.output().mark = mark
                self.add_consumers(c.output(), todo)
        return steps

    def plan_from(self, constraints):
        return self.plan([c for c in constraints if c.is_input() and c.is_satisfied()])


def change(planner, variable, value):
    edit = Edit(planner, variable, STRONG)
    plan = planner.plan_from([edit])
    for _ in range(10):
        variable.value = value
        for c in plan:
            c.execute()
    edit.remove()


def chain(n):
    planner = Planner()
    variables = [Variable(f"v{i}") for i in range(n + 1)]
    for a, b in zip(variables, variables[1:]):
        Equality(planner, a, b, REQUIRED)
    Stay(planner, variables[-1], MEDIUM)
    edit = Edit(planner, variables[0], STRONG)
    plan = planner.plan_from([edit])
    total = 0
    for i in range(100):
        variables[0].value = i
        for c in plan:
            c.execute()
        if variables[-1].value != i:
            raise ValueError("the chain did not carry the value")
        total += variables[-1].value
    return total


def projection(n):
    planner = Planner()
    scale, offset = Variable("scale", 10), Variable("offset", 1000)
    targets = []
    for i in range(n):
        source, target = Variable(f"src{i}", i), Variable(f"dst{i}", i)
        targets.append(target)
        Stay(planner, source, WEAK)
        Scale(planner, source, scale, offset, target, REQUIRED)
    change(planner, source, 17)
    first = target.value
    change(planner, target, 1050)
    second = source.value
    change(planner, scale, 5)
    third = [t.value for t in targets[:-1]]
    change(planner, offset, 2000)
    fourth = [t.value for t in targets[:-1]]
    if third != [i * 5 + 1000 for i in range(n - 1)] or fourth != [i * 5 + 2000 for i in range(n - 1)]:
        raise ValueError("the projection is wrong")
    return first, second, sum(third), sum(fourth)


print([(chain(n), projection(n)) for n in (1000, 3000, 5000)])

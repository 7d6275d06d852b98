/* A run in steps: the host pauses it as long as it likes at each thing that the guest asks for.
 *
 *     let step = sandbox.start('greet(name)', { inputs: { name: 'Ada' } });
 *     while (!(step instanceof Done)) step = step.resume(`${step.name} was called`);
 *
 * A step can be answered once. The sandbox can be used for nothing else until the run is over: by Done, by an error, or by drop(). */
import { type Event, Kind } from './core.js';
import { UseError } from './errors.js';
import type { Result, Run, Usage } from './sandbox.js';

/** What a sandbox does for the steps of a run. */
export interface Driver {
  run: Run;
  /** Whether the event is a step, and nothing that the sandbox has an answer for. */
  pauses(event: Event): boolean;
  answer(event: Event): Event;
  arguments(): [unknown[], Record<string, unknown>];
  give(value: unknown): Event;
  refuse(error: unknown): Event;
  later(): { call: number; event: Event };
  settle(call: number, name: string, value: unknown, error: unknown): void;
  line(line: string | null): Event;
  resume(): Event;
  result(): Result;
  snapshot(key?: Uint8Array): Uint8Array;
  fork(): Step;
  journal(): Uint8Array;
  with(error: unknown): unknown;
  end(): void;
}

export class StepRun {
  turn = 0;
  over = false;
  readonly later = new Map<number, Call>();
  settled = false;

  constructor(readonly driver: Driver) {}

  /** The step for that event, after answering what needs no step. */
  next(event: Event): Step {
    this.turn++;
    try {
      while (event.kind !== Kind.Done && !this.driver.pauses(event)) event = this.driver.answer(event);
      return this.#step(event);
    } catch (error) {
      this.leave();
      throw this.driver.with(error);
    }
  }

  #step(event: Event): Step {
    if (event.kind === Kind.Call) return new Call(this, event.text, ...this.driver.arguments());
    if (event.kind === Kind.Input) {
      this.driver.run.stdout.add(event.text);
      return new Input(this, event.text);
    }
    if (event.kind === Kind.Futures) {
      this.settled = false;
      return new Futures(this, [...this.later.values()]);
    }
    const done = new Done(this.driver.result());
    this.leave();
    return done;
  }

  leave(): void {
    this.over = true;
    this.later.clear();
    this.driver.end();
  }

  check(turn: number): void {
    if (this.over || turn !== this.turn) throw new UseError('this step has been answered, or its run is over');
  }
}

/** A step that waits for its answer. */
abstract class Open {
  protected readonly turn: number;
  constructor(protected readonly of: StepRun) { this.turn = of.turn; }

  protected check(): void { this.of.check(this.turn); }

  /** The guest as it stands at this step, in bytes: `boabox.restoreStep` gives the step again. */
  snapshot({ key }: { key?: Uint8Array } = {}): Uint8Array {
    this.check();
    return this.of.driver.snapshot(key);
  }

  /** What the host gave the guest up to this step. */
  journal(): Uint8Array {
    this.check();
    return this.of.driver.journal();
  }

  /** The same step of a sandbox that is a copy of this one. */
  fork(): Step {
    this.check();
    return this.of.driver.fork();
  }

  /** Ends the run: the guest goes no further, its variables stay as they are now. */
  drop(): void {
    this.check();
    this.of.leave();
  }
}

/** The guest called a function that was given by name only. */
export class Call extends Open {
  #number = 0;

  constructor(of: StepRun, readonly name: string, readonly args: unknown[], readonly kwargs: Record<string, unknown>) { super(of); }

  /** The call gives the value. ConversionError: the guest can't have it; the step is open as before. The next step; GuestError, LimitError: so the run ended. */
  resume(value?: unknown): Step {
    this.#unanswered();
    return this.of.next(this.of.driver.give(value));
  }

  /** The call raises the error in the guest. The next step. */
  fail(error: unknown): Step {
    this.#unanswered();
    return this.of.next(this.of.driver.refuse(error));
  }

  /** The answer comes later: the guest has an awaitable meanwhile. The next step. */
  later(): Step {
    this.#unanswered();
    const { call, event } = this.of.driver.later();
    this.#number = call;
    if (call) this.of.later.set(call, this);
    return this.of.next(event);
  }

  #unanswered(): void {
    this.check();
    if (this.#number) throw new UseError(`${this.name}() is answered by settle()`);
  }

  /** The answer of a call that was to come later; at any step of its run. The guest learns of it when that is resumed. */
  settle(value?: unknown): void { this.#settle(value, undefined); }
  settleError(error: unknown): void { this.#settle(undefined, error ?? new Error('')); }

  #settle(value: unknown, error: unknown): void {
    if (!this.of.later.delete(this.#number)) throw new UseError(`${this.name}() waits for no answer: it was settled, or its run is over`);
    this.of.driver.settle(this.#number, this.name, value, error);
    this.of.settled = true;
  }
}

/** The guest called input(), and the sandbox has no stdin. */
export class Input extends Open {
  constructor(of: StepRun, readonly prompt: string) { super(of); }

  /** Gives the line; null: there are no more. The next step. */
  resume(line: string | null = null): Step {
    this.check();
    return this.of.next(this.of.driver.line(line));
  }
}

/** All tasks of the guest wait for the open calls: settle one or more of them, then resume. */
export class Futures extends Open {
  constructor(of: StepRun, readonly open: Call[]) { super(of); }

  resume(): Step {
    this.check();
    if (!this.of.settled) throw new UseError('none of the open calls has been settled');
    return this.of.next(this.of.driver.resume());
  }
}

/** The run is over. */
export class Done implements Result {
  readonly value: any;
  readonly stdout: string;
  readonly stderr: string;
  readonly displays: Record<string, unknown>[];
  readonly files: Record<string, Uint8Array>;
  readonly usage: Usage;

  constructor(result: Result) {
    this.value = result.value;
    ({ stdout: this.stdout, stderr: this.stderr, displays: this.displays, files: this.files, usage: this.usage } = result);
  }
}

export type Step = Call | Input | Futures | Done;

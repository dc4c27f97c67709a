import type { z } from 'zod';

/** Who may call: each role may do all that the roles before it may. */
export const roles = ['reader', 'clerk', 'archivist', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** One call: what it takes, what it gives back, whether it may write, and the least role that may call it. */
export type Procedure<
  K extends 'query' | 'command' = 'query' | 'command',
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> = { readonly kind: K; readonly role: Role; readonly input: I; readonly output: O };

export type ContractShape = Readonly<Record<string, Readonly<Record<string, Procedure>>>>;

/** Reads only. Any reader may call it unless a higher role is named. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  role: Role = 'reader',
): Procedure<'query', I, O> {
  return { kind: 'query', role, input, output };
}

/** Writes. The core runs it inside one transaction that also holds its audit entry and change feed. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  role: Role = 'clerk',
): Procedure<'command', I, O> {
  return { kind: 'command', role, input, output };
}

/** One function for every call of a contract: queries may take their time, commands are synchronous. */
export type Handlers<C extends ContractShape, QueryContext, CommandContext> = {
  readonly [G in keyof C]: {
    readonly [P in keyof C[G]]: C[G][P] extends Procedure<infer K, infer I, infer O>
      ? K extends 'query'
        ? (input: z.output<I>, context: QueryContext) => z.input<O> | Promise<z.input<O>>
        : (input: z.output<I>, context: CommandContext) => z.input<O>
      : never;
  };
};

/** The same where every call may take its time: what a host answers. */
export type AsyncHandlers<C extends ContractShape> = {
  readonly [G in keyof C]: {
    readonly [P in keyof C[G]]: C[G][P] extends Procedure<infer _K, infer I, infer O>
      ? (input: z.output<I>) => Promise<z.input<O>>
      : never;
  };
};

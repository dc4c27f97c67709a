import type { z } from 'zod';
import { ArchiveError, type ErrorDetail } from './errors.ts';
import type { ContractShape, Procedure } from './procedure.ts';

export type WireRequest = { readonly procedure: string; readonly input: unknown };
export type WireResponse =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ErrorDetail };

/** The part of `AbortSignal` we need, so that the contract depends on neither DOM nor Node. */
export type CancelSignal = {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
};

/** Carries one call to the other side and back; never rejects for an expected failure. */
export type Transport = (request: WireRequest, signal?: CancelSignal) => Promise<WireResponse>;

export type Client<C extends ContractShape> = {
  readonly [G in keyof C]: {
    readonly [P in keyof C[G]]: C[G][P] extends Procedure<infer _K, infer I, infer O>
      ? (input: z.input<I>, signal?: CancelSignal) => Promise<z.output<O>>
      : never;
  };
};

/** Turns a contract into callable functions over any transport. A failure is thrown as `ArchiveError`. */
export function createClient<C extends ContractShape>(contract: C, transport: Transport): Client<C> {
  const call = (procedure: string) => async (input: unknown, signal?: CancelSignal) => {
    const response = await transport({ procedure, input }, signal);
    if (!response.ok) throw new ArchiveError(response.error);
    return response.value;
  };
  const groups = Object.entries(contract).map(([group, procedures]) => [
    group,
    Object.fromEntries(Object.keys(procedures).map((name) => [name, call(`${group}.${name}`)])),
  ]);
  return Object.fromEntries(groups) as Client<C>;
}

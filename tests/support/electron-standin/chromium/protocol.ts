import type { CDPSession } from '@playwright/test';

/**
 * The types of Chromium's debugging protocol, read off Playwright's own session: the package does not
 * offer them by name.
 */

declare const session: CDPSession;

/** The name of a command, what it takes and what it answers. */
export type Method = Parameters<CDPSession['send']>[0];
export type Params<M extends Method> = Parameters<typeof session.send<M>>[1];
export type Result<M extends Method> = Awaited<ReturnType<typeof session.send<M>>>;

type FirstOfThree<T> = T extends {
  (event: infer Name, listener: infer _A): unknown;
  (event: infer _B, listener: infer _C): unknown;
  (event: infer _D, listener: infer _E): unknown;
}
  ? Name
  : never;

/** The name of an event and what it carries. */
export type EventName = Exclude<FirstOfThree<CDPSession['off']>, symbol>;
export type Payload<E extends EventName> = typeof session.off<E> extends (
  event: E,
  listener: (payload: infer P) => void,
) => unknown
  ? P
  : never;

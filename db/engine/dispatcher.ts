import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import {
  ArchiveError,
  type ContractShape,
  type ErrorDetail,
  type Handlers,
  type InputIssue,
  type Procedure,
  type Role,
  roles,
  type WireRequest,
  type WireResponse,
} from '#contract';
import { errorCode, pointsNowhere } from './error-code.ts';
import type { Ledger } from './ledger.ts';
import type { Caller, Recorder } from './recorder.ts';

/** What a handler is given besides its input: queries know who asks, commands write through the recorder. */
export type QueryContext = { readonly caller: Caller };
export type CommandContext = { readonly caller: Caller; readonly recorder: Recorder };

export type Log = (incident: string, procedure: string, error: unknown) => void;

export type DispatcherOptions<C extends ContractShape> = {
  readonly contract: C;
  readonly handlers: Handlers<C, QueryContext, CommandContext>;
  /** Absent where the archive is open for reading only: every command is then refused with `read_only`. */
  readonly ledger: Ledger | null;
  readonly log: Log;
};

export type Session = Caller & { readonly role: Role };

/** Answers every call of a contract: parses, authorises, transacts, records, answers. Never throws. */
export function createDispatcher<C extends ContractShape>({
  contract,
  handlers,
  ledger,
  log,
}: DispatcherOptions<C>) {
  return async ({ procedure, input }: WireRequest, session: Session): Promise<WireResponse> => {
    try {
      const { definition, handler } = findProcedure(contract, handlers, procedure);
      if (roles.indexOf(session.role) < roles.indexOf(definition.role)) {
        throw new ArchiveError({ code: 'not_allowed', role: definition.role });
      }
      const parsed = definition.input.safeParse(input);
      if (!parsed.success) throw new ArchiveError({ code: 'invalid_input', issues: toIssues(parsed.error) });
      if (definition.kind === 'query')
        return { ok: true, value: await handler(parsed.data, { caller: session }) };
      if (!ledger) throw new ArchiveError({ code: 'read_only' });
      const value = ledger.write(procedure, session, (recorder) =>
        handler(parsed.data, { caller: session, recorder }),
      );
      return { ok: true, value };
    } catch (error) {
      return { ok: false, error: toDetail(error, procedure, log) };
    }
  };
}

type AnyHandler = (input: unknown, context: unknown) => unknown;

/** Finds a call and its handler by own keys only. Throws `unknown_procedure`. */
export function findProcedure(
  contract: ContractShape,
  handlers: unknown,
  name: string,
): { definition: Procedure; handler: AnyHandler } {
  const [group = '', procedure = ''] = name.split('.');
  const definition = own(own(contract, group), procedure) as Procedure | undefined;
  const handler = own(own(handlers, group), procedure) as AnyHandler | undefined;
  if (!definition || !handler)
    throw new ArchiveError({ code: 'unknown_procedure', procedure: name.slice(0, 80) });
  return { definition, handler };
}

const own = (object: unknown, key: string): unknown =>
  typeof object === 'object' && object !== null && Object.hasOwn(object, key)
    ? (object as Record<string, unknown>)[key]
    : undefined;

/** Turns what zod found into rules and places, without the values that were typed. */
export function toIssues(error: z.ZodError): InputIssue[] {
  return error.issues.map((issue) => {
    const custom = issue.code === 'custom' ? (issue.params?.rule as string | undefined) : undefined;
    const limit = 'maximum' in issue ? issue.maximum : 'minimum' in issue ? issue.minimum : undefined;
    return {
      path: issue.path.join('.'),
      rule: custom ?? issue.code,
      ...(typeof limit === 'number' ? { limit } : {}),
    };
  });
}

/** An expected failure keeps its detail; SQLite's and the disk's own are named; the rest is a bug with a number. */
export function toDetail(error: unknown, procedure: string, log: Log): ErrorDetail {
  if (error instanceof ArchiveError) return error.detail;
  const code = errorCode(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return { code: 'disk_full', neededBytes: null };
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return { code: 'archive_damaged', details: code };
  if (code.startsWith('SQLITE_READONLY')) return { code: 'read_only' };
  if (pointsNowhere(error)) return { code: 'invalid_input', issues: [{ path: '', rule: 'points_nowhere' }] };
  const incident = randomUUID().slice(0, 8);
  log(incident, procedure, error);
  return { code: 'internal', incident };
}

import { ArchiveError, type AsyncHandlers, type HostContract, hostContract, type Transport } from '#contract';
import { findProcedure, type Log, toDetail, toIssues } from '../../db/engine/dispatcher.ts';

/** Answers every call of the host contract: parses, asks, answers. Never throws. */
export function createHostDispatcher(handlers: AsyncHandlers<HostContract>, log: Log): Transport {
  return async ({ procedure, input }) => {
    try {
      const { definition, handler } = findProcedure(hostContract, handlers, procedure);
      const parsed = definition.input.safeParse(input);
      if (!parsed.success) throw new ArchiveError({ code: 'invalid_input', issues: toIssues(parsed.error) });
      return { ok: true, value: await handler(parsed.data, undefined) };
    } catch (error) {
      return { ok: false, error: toDetail(error, procedure, log) };
    }
  };
}

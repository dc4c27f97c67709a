import { useSearch } from 'wouter';
import { type EntryKind, Gap } from '#contract';
import type { EntryFilterInput } from './queries/entry.ts';

/** The filter of an entry list as the address tells it: `?gap=no_scan&year=2023&text=…`; numbers on the overview lead here. */
export function useListFilter(kind: EntryKind): EntryFilterInput {
  const params = new URLSearchParams(useSearch());
  const year = Number(params.get('year'));
  const gap = Gap.safeParse(params.get('gap'));
  return {
    kind,
    text: params.get('text') ?? '',
    ...(year >= 1800 && year <= 2200 ? { year } : {}),
    ...(gap.success ? { gap: gap.data } : {}),
    ...(params.get('dossier') ? { dossierId: params.get('dossier') } : {}),
    ...(params.get('fonds') ? { fondsId: params.get('fonds') } : {}),
    ...(params.get('agent') ? { agentId: params.get('agent') } : {}),
  };
}

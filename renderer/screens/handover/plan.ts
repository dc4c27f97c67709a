import { z } from 'zod';
import { EntryKind, entryKinds, type HandoverChoice, type HandoverProfile } from '#contract';
import type { Encryption } from './encryption.ts';

const BYTES_OF_MB = 1024 * 1024;

/** What is being handed over and how, as the screen keeps it between two visits. */
export const Plan = z.object({
  /** Null: all fonds, and what lies in no dossier. */
  fondsIds: z.array(z.string()).nullable(),
  /** Null: nothing was chosen yet, a year is proposed. */
  years: z.array(z.int()).nullable(),
  kinds: z.array(EntryKind),
  profile: z.string(),
  folder: z.string(),
  volumeMb: z.int().min(1).max(10_000_000).nullable(),
});
export type Plan = z.output<typeof Plan>;

export const firstPlan: Plan = {
  ...{ fondsIds: null, years: null, kinds: [...entryKinds] },
  ...{ profile: 'bag', folder: '', volumeMb: null },
};

export const isPlan = (value: unknown): value is Plan => Plan.safeParse(value).success;

/** The year that is handed over as a rule: the last one that is over and holds something; else the latest there is. */
export function proposedYear(years: readonly number[], thisYear: number): number | undefined {
  const over = years.filter((year) => year < thisYear);
  return (over.length > 0 ? over : years).toSorted((a, b) => b - a)[0];
}

/** The plan as this archive can follow it: years and fonds that it does not hold are left out. */
export function fitting(
  plan: Plan,
  held: { readonly years: readonly number[]; readonly fondsIds: readonly string[] },
  thisYear: number,
): Plan {
  const { years, fondsIds } = plan;
  const kept = years?.filter((year) => held.years.includes(year));
  const isStrange = years === null || (years.length > 0 && kept?.length === 0);
  const proposed = proposedYear(held.years, thisYear);
  const here = fondsIds?.filter((id) => held.fondsIds.includes(id)) ?? null;
  return {
    ...plan,
    years: isStrange ? (proposed === undefined ? [] : [proposed]) : (kept ?? []),
    fondsIds: fondsIds !== null && fondsIds.length > 0 && here?.length === 0 ? null : here,
  };
}

export type Missing = 'fonds' | 'years' | 'kinds';

/** What is still to be chosen before anything can be counted. */
export function missingIn({ fondsIds, years, kinds }: Plan): Missing | null {
  if (fondsIds?.length === 0) return 'fonds';
  if (!years || years.length === 0) return 'years';
  return kinds.length === 0 ? 'kinds' : null;
}

/** The choice of a plan; always the same for the same one, in whatever order it was ticked. Null as long as it is not whole. */
export function choiceOf(plan: Plan): HandoverChoice | null {
  if (missingIn(plan) !== null || plan.years === null) return null;
  return {
    fondsIds: plan.fondsIds?.toSorted() ?? null,
    years: plan.years.toSorted((a, b) => a - b),
    kinds: entryKinds.filter((kind) => plan.kinds.includes(kind)),
  };
}

/** Where originals lie in a kind of package; undefined while nobody knows the kind. */
export const layoutOf = (
  profiles: readonly HandoverProfile[] | undefined,
  id: string,
): HandoverProfile['layout'] | undefined => profiles?.find((profile) => profile.id === id)?.layout;

/** What is asked each time, and never remembered. */
type Asked = { readonly despiteFindings: boolean; readonly encryption: Encryption };

/** The order of the job that writes the package. */
export const orderOf = (plan: Plan, choice: HandoverChoice, { despiteFindings, encryption }: Asked) => ({
  ...choice,
  folder: plan.folder.trim(),
  profile: plan.profile,
  volumeBytes: plan.volumeMb === null ? null : plan.volumeMb * BYTES_OF_MB,
  despiteFindings,
  passphrase: encryption.isOn ? encryption.passphrase : null,
});

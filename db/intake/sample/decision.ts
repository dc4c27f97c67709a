import type { RecordOf } from '#contract';
import type { Meeting } from './meetings.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

/** A line of a list in the interchange format. */
export type Line = NonNullable<RecordOf<'commendation'>['recipients']>[number];

/** A line of a list and, where it is one, the person it means. */
export interface Recipient {
  readonly line: Line;
  readonly person?: Person;
  /** The story wants this line to be revoked later. */
  readonly isRevoked?: boolean;
}

/** Whom a line of a list is about. */
export type RecipientKind = 'person' | 'body' | 'household';

/** A type of decision as the table tells it. */
export interface DecisionType {
  readonly body: string;
  readonly level: string;
  readonly rewardKind: string;
  readonly day: string;
  readonly size: number;
  readonly forms: Readonly<Record<RecipientKind, string>>;
  /** Shares of persons, bodies and households, in hundredths. */
  readonly mix: readonly number[];
  readonly subject: string;
  readonly verb: string;
  readonly keywords: readonly string[];
  readonly seat: string;
  readonly achievements: string;
  readonly class?: string;
}

/** A commendation decision before it is written out. */
export interface Decision {
  readonly id: string;
  readonly typeName: string;
  readonly type: DecisionType;
  readonly year: number;
  readonly day: string;
  readonly ward: string;
  /** The body that decides; none for the head of state. */
  readonly body: string | undefined;
  readonly authority: { readonly name: string; readonly agentId?: string };
  readonly number: string;
  readonly signer: Person | undefined;
  readonly campaign: string;
  readonly note: 'corrected' | 'lost' | undefined;
  readonly ceremony: Meeting | undefined;
  readonly recipients: readonly Recipient[];
  readonly round: number;
  readonly random: Random;
}

/** A decision whose list is still to be drawn up. */
export type Draft = Omit<Decision, 'recipients'>;

import type { LucideIcon } from 'lucide-react';
import type { AgentKind } from '#contract';

/** What tells the screen of people from the screen of bodies. */
export type AgentScreenProps = {
  readonly name: 'people' | 'bodies';
  readonly path: string;
  /** Who is listed; the first kind is what "new" makes. */
  readonly kinds: readonly AgentKind[];
  readonly icon: LucideIcon;
};

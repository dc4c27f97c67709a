import { BadgeCheck, CircleHelp, KeyRound, type LucideIcon, ShieldQuestion } from 'lucide-react';
import type { PackageSender, TakeInResult } from '#contract';
import { Counts } from '../../components/counts.tsx';
import { Fingerprint } from '../../components/fingerprint.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import css from './taking-in.module.css';

const TRUST: Record<PackageSender['trust'], LucideIcon> = {
  known: BadgeCheck,
  first: KeyRound,
  accepted: ShieldQuestion,
  unsigned: CircleHelp,
};

/** Whose package it is, how far its signature is known, and what it would bring. */
export function Found({ found }: { readonly found: TakeInResult }) {
  const { takeIn: text } = useText();
  const { sender, renamedFonds, matchedAgents } = found;
  const Icon = TRUST[sender.trust];
  const isNew = found.added - found.keptBoth;
  const counts = [
    { label: text.isNew, count: isNew, hint: text.isNewHint },
    { label: text.isEqual, count: found.equal, hint: text.isEqualHint },
    { label: text.isDifferent, count: found.differentCount, hint: text.isDifferentHint },
    { label: text.matched, count: matchedAgents, hint: text.matchedHint },
  ];
  return (
    <Section title={text.step.found}>
      <div className={css.sender}>
        <p className={css.office}>{sender.office || text.unknownOffice}</p>
        <p className={css.packageId}>{text.packageId(sender.packageId)}</p>
        <p className={css.trust} data-trust={sender.trust}>
          <Icon size={17} aria-hidden />
          {text.trust[sender.trust]}
        </p>
        {sender.fingerprint && <Fingerprint value={sender.fingerprint} />}
      </div>
      <Counts label={text.step.found} counts={counts} isJoined />
      {renamedFonds.map(({ from, to }) => (
        <p key={to} className={css.hint}>
          {text.renamed(from, to)}
        </p>
      ))}
    </Section>
  );
}

import { Ban, Info, Star } from 'lucide-react';
import { type CommendationContent, readPartialDate } from '#contract';
import { KeyValues } from '../../components/key-values.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import type { Text } from '../../i18n/text.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { ArchivalFacts } from '../entry/archival-fields.tsx';
import type { EntryOf } from '../entry/entry-kind.ts';
import { PersonName } from '../entry/person-name.tsx';
import css from './commendation-page.module.css';
import { periodText } from './lines/line-cells.ts';
import { Recipients } from './page/recipients.tsx';
import { useGiveCertificates } from './use-give-certificates.ts';

/** A decision to read: its head as on the paper, who is commended for what, and the sums. */
export function CommendationPage({ entry }: { readonly entry: EntryOf<'commendation'> }) {
  const { content: label, common } = useText();
  const format = useFormat();
  const { content, summary } = entry;
  useGiveCertificates(entry);
  const head = [
    content.number,
    summary.date ? format.date(summary.date) : common.noDate,
    content.authority?.asPrinted,
  ];
  return (
    <>
      <header className={css.head}>
        <p className={css.number}>
          <Star size={15} className={css.star} aria-hidden />
          {head.filter(Boolean).join(' · ')}
        </p>
        <h2 className={css.title}>{content.title || common.untitled}</h2>
        <StatusLine content={content} />
      </header>
      <DecisionFacts content={content} />
      <Recipients entryId={entry.summary.id} content={content} />
      {content.text && (
        <Section title={label.text} isFolded>
          <p className={css.prose}>{content.text}</p>
        </Section>
      )}
      <ArchivalFacts content={content} />
    </>
  );
}

function StatusLine({ content: { status, revokedBy } }: { readonly content: CommendationContent }) {
  const { commendations: text } = useText();
  if (status === 'in_force') return null;
  return (
    <p className={css.status} data-status={status}>
      {status === 'revoked' ? <Ban size={16} aria-hidden /> : <Info size={16} aria-hidden />}
      {statusWords(status, revokedBy, text)}
    </p>
  );
}

function statusWords(status: CommendationContent['status'], by: string, text: Text['commendations']): string {
  if (status === 'proposed') return text.decisionProposed;
  if (status === 'corrected') return by ? text.decisionCorrectedBy(by) : text.decisionCorrected;
  return by ? text.decisionRevoked(by) : text.decisionRevokedPlain;
}

function DecisionFacts({ content }: { readonly content: CommendationContent }) {
  const { content: label, commendations: text } = useText();
  const format = useFormat();
  const capacities = useTerms('sign-capacity');
  const levels = useTerms('award-level');
  const rewardKinds = useTerms('reward-kind');
  const { authority, signer, signCapacity, ceremonyOn, ceremonyPlace } = content;
  const ceremonyDate = ceremonyOn ? readPartialDate(ceremonyOn) : undefined;
  const capacity = signCapacity && capacities.label(signCapacity);
  return (
    <KeyValues
      values={[
        { label: label.authority, value: authority && <PersonName value={authority} kind="body" /> },
        {
          label: label.signer,
          value: signer && (
            <>
              {capacity && `${capacity}: `}
              <PersonName value={signer} />
            </>
          ),
        },
        { label: label.level, value: content.level && levels.label(content.level) },
        { label: label.rewardKind, value: content.rewardKind && rewardKinds.label(content.rewardKind) },
        { label: label.proposal, value: content.proposal },
        { label: label.campaign, value: content.campaign },
        {
          label: text.years,
          value: periodText({ periodFrom: content.achievementFrom, periodTo: content.achievementTo }),
        },
        {
          label: text.ceremony,
          value: [ceremonyDate ? format.date(ceremonyDate) : '', ceremonyPlace].filter(Boolean).join(' · '),
        },
        { label: label.fundSource, value: content.fundSource },
      ]}
    />
  );
}

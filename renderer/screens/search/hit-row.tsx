import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { Hit } from '#contract';
import { Highlighted } from '../../components/highlighted.tsx';
import { KindIcon } from '../../components/kind-icon.tsx';
import { Thumb } from '../../components/thumb.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useKindWords } from '../../i18n/use-kind-words.ts';
import { yearsOf } from './group-hits.ts';
import css from './hit-row.module.css';

type HitRowProps = {
  readonly hit: Hit;
  /** Answers that name the same recipient, put together under this one. */
  readonly under: readonly Hit[];
  readonly isUnder: boolean;
  readonly isOpen: boolean;
  /** Opens what is under a hit, or closes it. */
  readonly onToggle: (id: string) => void;
};

/** One answer in three lines: what, where from, and the passage that matched. It stays while others come and go. */
export const HitRow = memo(function HitRow({ hit, under, isUnder, isOpen, onToggle }: HitRowProps) {
  const { common, search } = useText();
  const words = useKindWords();
  const format = useFormat();
  const awards = hit.awards && search.awardSpan(String(hit.awards.count), spanOf(hit.awards));
  const facts = [words[hit.kind], hit.number, hit.context, awards].filter(Boolean);
  return (
    <div className={css.row} data-under={isUnder}>
      <div className={css.mark}>
        {hit.cover ? <Thumb sha256={hit.cover} alt="" isFilling /> : <KindIcon kind={hit.kind} size={20} />}
      </div>
      <div className={css.words}>
        <div className={css.first}>
          <span className={css.title} data-empty={hit.title === ''}>
            {hit.title ? <Highlighted text={hit.title} ranges={hit.titleRanges} /> : common.untitled}
          </span>
          {hit.date && <span className={css.date}>{format.date(hit.date)}</span>}
        </div>
        <div className={css.facts}>{facts.join(' · ')}</div>
        {under.length > 0 ? (
          <GroupLine hit={hit} under={under} isOpen={isOpen} onToggle={onToggle} />
        ) : (
          <HitSnippet hit={hit} />
        )}
      </div>
    </div>
  );
});

type GroupLineProps = Pick<HitRowProps, 'hit' | 'under' | 'isOpen' | 'onToggle'>;

/** How many decisions name the same recipient; the list's → and ← do what a click does. */
function GroupLine({ hit, under, isOpen, onToggle }: GroupLineProps) {
  const { search } = useText();
  const Icon = isOpen ? ChevronDown : ChevronRight;
  const say = hit.entity === 'agent' ? search.namedIn : search.sameRecipient;
  return (
    <button
      type="button"
      className={css.group}
      tabIndex={-1}
      aria-expanded={isOpen}
      onClick={(event) => {
        event.stopPropagation();
        onToggle(hit.id);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Icon size={14} aria-hidden />
      {say(String(under.length), yearsOf(under))}
    </button>
  );
}

/** Years as one reads them: a single one, or the first and the last. */
const spanOf = ({ from, to }: { from: number | null; to: number | null }): string =>
  [...new Set([from, to])].filter((year) => year !== null).join('\u2013');

/** The passage in its original spelling, with the field it stands in where that is not the title. */
function HitSnippet({ hit }: { readonly hit: Hit }) {
  const { search } = useText();
  if (hit.snippet === '' || hit.snippet === hit.title) return null;
  const field = hit.matched.find((name) => name !== 'title');
  const words =
    field && field in search.inField ? search.inField[field as keyof typeof search.inField] : undefined;
  const place = [words, hit.page !== null && search.page(String(hit.page))].filter(Boolean).join(', ');
  return (
    <div className={css.snippet}>
      {place && <span className={css.place}>{place}: </span>}
      <Highlighted text={hit.snippet} ranges={hit.snippetRanges} />
    </div>
  );
}

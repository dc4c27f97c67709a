import { Check } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { isComposing } from '../../actions/shortcuts.ts';
import { rowAfterKey } from '../../components/list-keys.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './facet-column.module.css';
import type { SearchRequest } from './search-request.ts';
import type { Facet, FacetValue } from './use-facets.ts';

type FacetColumnProps = {
  readonly facets: readonly Facet[];
  readonly isExact: boolean;
  readonly onChange: (patch: Partial<SearchRequest>) => void;
};

const SHOWN = 6;

/** What narrows the answers, beside them, each with how many it leaves. One stop for Tab; arrows move in it. */
export function FacetColumn({ facets, isExact, onChange }: FacetColumnProps) {
  const { search } = useText();
  const column = useRef<HTMLElement>(null);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.altKey || event.ctrlKey) return;
    const buttons = [...(column.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const to = rowAfterKey(event.key, at, buttons.length, SHOWN);
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  };
  return (
    <nav ref={column} aria-label={search.narrow} onKeyDown={onKeyDown}>
      {facets.map((facet, index) => (
        <FacetGroup
          key={facet.name}
          facet={facet}
          isExact={isExact}
          isFirst={index === 0}
          isOpen={opened.includes(facet.name)}
          onOpen={() => setOpened([...opened, facet.name])}
          onChange={onChange}
        />
      ))}
    </nav>
  );
}

type FacetGroupProps = Pick<FacetColumnProps, 'isExact' | 'onChange'> & {
  readonly facet: Facet;
  readonly isFirst: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
};

function FacetGroup({ facet, isExact, isFirst, isOpen, onOpen, onChange }: FacetGroupProps) {
  const { search } = useText();
  const format = useFormat();
  const hidden = facet.values.length - SHOWN;
  const values = isOpen || hidden <= 1 ? facet.values : shortened(facet.values);
  return (
    <fieldset className={css.group}>
      <legend className={css.legend}>{facet.label}</legend>
      {values.map((value, index) => (
        <button
          key={value.key}
          type="button"
          className={css.value}
          aria-pressed={value.isChosen}
          tabIndex={isFirst && index === 0 ? 0 : -1}
          title={value.label}
          onClick={() => onChange(value.isChosen ? value.drop : value.choose)}
        >
          {value.isChosen && <Check size={14} aria-hidden />}
          <span className={css.label}>{value.label}</span>
          {value.count !== null && (
            <span className={css.count}>
              {format.number(value.count)}
              {!isExact && '+'}
            </span>
          )}
        </button>
      ))}
      {values.length < facet.values.length && (
        <button type="button" className={css.more} tabIndex={-1} onClick={onOpen}>
          {search.moreValues(format.number(facet.values.length - values.length))}
        </button>
      )}
    </fieldset>
  );
}

/** The first values, and those chosen behind them. */
const shortened = (values: readonly FacetValue[]): FacetValue[] =>
  values.filter(({ isChosen }, index) => index < SHOWN || isChosen);

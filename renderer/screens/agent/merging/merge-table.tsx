import { type ReactNode, useId } from 'react';
import { type Agent, readPartialDate } from '#contract';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import {
  type Choices,
  type ChosenField,
  fieldsOf,
  isDisputed,
  type Source,
  sourceOf,
} from './merge-choice.ts';
import css from './merging.module.css';

type MergeTableProps = {
  readonly sides: Readonly<Record<Source, Agent>>;
  readonly kept: Source;
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
};

const SIDES = ['left', 'right'] as const;

/** Two records beside each other. Where they differ, one value is chosen; what only one has is kept. */
export function MergeTable({ sides, kept, choices, onChoose }: MergeTableProps) {
  const { agent: text, merging } = useText();
  const format = useFormat();
  const words = useFieldWords();
  const { left, right } = { left: sides.left.content, right: sides.right.content };
  const contents = { left, right };
  const counts: readonly (readonly [string, (agent: Agent) => string])[] = [
    [text.positions, ({ content }) => content.positions.map(placeOf).join('; ')],
    [text.names, ({ content }) => content.names.map(({ name }) => name).join('; ')],
    [text.awarded, ({ summary }) => format.number(summary.awardCount)],
    [merging.mentioned, ({ summary }) => format.number(summary.mentionCount)],
  ];
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <td />
          {SIDES.map((side) => (
            <th key={side} scope="col">
              {side === kept ? merging.keptSide : merging.goneSide}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <ChoiceRow
          label={text.fullName}
          values={{ left: sides.left.summary.name, right: sides.right.summary.name }}
          chosen={choices.name ?? kept}
          isOpen={sides.left.summary.name !== sides.right.summary.name}
          onChoose={(name) => onChoose({ ...choices, name })}
        />
        {fieldsOf(left.kind).map((field) => (
          <ChoiceRow
            key={field}
            label={words.label(field)}
            values={{ left: words.value(field, sides.left), right: words.value(field, sides.right) }}
            chosen={sourceOf(field, kept, choices, contents)}
            isOpen={isDisputed(field, left, right)}
            onChoose={(source) => onChoose({ ...choices, [field]: source })}
          />
        ))}
        {counts.map(([label, said]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {SIDES.map((side) => (
              <td key={side}>{said(sides[side])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const placeOf = ({ position, unit }: Agent['content']['positions'][number]): string =>
  [position, unit].filter(Boolean).join(', ');

type ChoiceRowProps = {
  readonly label: string;
  readonly values: Readonly<Record<Source, string>>;
  readonly chosen: Source;
  readonly isOpen: boolean;
  readonly onChoose: (source: Source) => void;
};

/** A field of both records; a row nobody has to decide is only read. */
function ChoiceRow({ label, values, chosen, isOpen, onChoose }: ChoiceRowProps): ReactNode {
  const name = useId();
  if (values.left === '' && values.right === '') return null;
  return (
    <tr data-open={isOpen}>
      <th scope="row">{label}</th>
      {SIDES.map((side) => (
        <td key={side} data-chosen={chosen === side && values[side] !== ''}>
          {isOpen ? (
            <label className={css.choice}>
              <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />
              {values[side]}
            </label>
          ) : (
            values[side]
          )}
        </td>
      ))}
    </tr>
  );
}

/** What the fields are called, and their values in words. */
function useFieldWords() {
  const { agent: text, content: label } = useText();
  const format = useFormat();
  const kinds = useTerms('body-kind');
  const levels = useTerms('body-level');
  const date = (typed: string | null): string => {
    const day = typed === null ? undefined : readPartialDate(typed);
    return day ? format.date(day) : (typed ?? '');
  };
  return {
    label: (field: ChosenField): string =>
      field === 'notes' ? label.notes : text[field === 'parentId' ? 'parent' : field],
    value(field: ChosenField, { content, summary }: Agent): string {
      switch (field) {
        case 'birthYear':
          return content.birthYear === null ? '' : String(content.birthYear);
        case 'sex':
          return content.sex === null ? '' : text.sexes[content.sex];
        case 'deceasedOn':
        case 'validFrom':
        case 'validTo':
          return date(content[field]);
        case 'bodyKind':
          return content.bodyKind && kinds.label(content.bodyKind);
        case 'level':
          return content.level && levels.label(content.level);
        case 'parentId':
          return content.parentId === null ? '' : summary.unit;
        default:
          return content[field];
      }
    },
  };
}

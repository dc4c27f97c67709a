import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Term, Vocabulary } from '#contract';
import { Button } from '../../components/button.tsx';
import fieldCss from '../../components/field.module.css';
import { wordFinder } from '../../components/find-words.ts';
import { useLanguage, useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ConfidenceMark } from './confidence-mark.tsx';
import { TermDialog } from './term-dialog.tsx';
import css from './term-table.module.css';

/** The terms of one vocabulary, each with where it comes from and how sure we are of it. */
export function TermTable({ vocabulary }: { readonly vocabulary: Vocabulary }) {
  const { settings } = useText();
  const [language] = useLanguage();
  const [typed, setTyped] = useState('');
  const [editing, edit] = useState<Term | 'new' | null>(null);
  const find = useMemo(
    () =>
      wordFinder(vocabulary.terms, ({ label, abbreviation, code }) => [
        ...[label.vi, label.en, abbreviation ?? '', code],
      ]),
    [vocabulary.terms],
  );
  const terms = find(typed);
  return (
    <div className={css.page}>
      <TermTableHead vocabulary={vocabulary} typed={typed} onType={setTyped} onNew={() => edit('new')} />
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{settings.termLabel}</th>
            <th scope="col">{settings.termAbbreviation}</th>
            <th scope="col">{settings.termSource}</th>
            <th scope="col">{settings.termEffect}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map((term) => (
            <TermRow key={term.code} term={term} language={language} onEdit={() => edit(term)} />
          ))}
        </tbody>
      </table>
      {terms.length === 0 && <p className={css.none}>{settings.termNone}</p>}
      {editing && (
        <TermDialog
          vocabulary={vocabulary}
          term={editing === 'new' ? null : editing}
          onClose={() => edit(null)}
        />
      )}
    </div>
  );
}

type TermTableHeadProps = {
  readonly vocabulary: Vocabulary;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onNew: () => void;
};

function TermTableHead({ vocabulary: { label, description }, typed, onType, onNew }: TermTableHeadProps) {
  const { settings } = useText();
  const [language] = useLanguage();
  return (
    <header className={css.head}>
      <div className={css.titles}>
        <h2>{label[language] || label.vi}</h2>
        <p className={css.description}>{description[language] || description.vi}</p>
      </div>
      <Button icon={Plus} onClick={onNew}>
        {settings.termNew}
      </Button>
      <input
        type="search"
        className={`${fieldCss.input} ${css.search}`}
        placeholder={settings.termSearch}
        aria-label={settings.termSearch}
        value={typed}
        onChange={({ target }) => onType(target.value)}
      />
    </header>
  );
}

type TermRowProps = { readonly term: Term; readonly language: 'vi' | 'en'; readonly onEdit: () => void };

function TermRow({ term, language, onEdit }: TermRowProps) {
  const { settings } = useText();
  const format = useFormat();
  const marks = [
    !term.isShipped && settings.markOffice,
    term.isEdited && settings.markEdited,
    term.isHidden && settings.markHidden,
  ].filter(Boolean);
  return (
    <tr data-hidden={term.isHidden}>
      <td>
        <button type="button" className={css.open} onClick={onEdit}>
          {(language === 'en' && term.label.en) || term.label.vi}
        </button>
        {marks.length > 0 && <span className={css.marks}>{marks.join(', ')}</span>}
      </td>
      <td>{term.abbreviation}</td>
      <td>
        <ConfidenceMark confidence={term.confidence} />
        <span className={css.source}>{term.source}</span>
      </td>
      <td className={css.dates}>
        {[term.effectiveFrom, term.effectiveTo].some(Boolean) &&
          `${term.effectiveFrom ? format.day(term.effectiveFrom) : '…'} – ${term.effectiveTo ? format.day(term.effectiveTo) : ''}`}
      </td>
    </tr>
  );
}

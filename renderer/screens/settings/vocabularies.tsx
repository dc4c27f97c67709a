import { useQuery } from '@tanstack/react-query';
import type { Vocabulary } from '#contract';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { Problem } from '../../components/problem.tsx';
import { SplitView } from '../../components/split-view.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { goTo, useParam } from '../../hash-location.ts';
import { useLanguage, useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { vocabularyQueries } from '../../queries/vocabulary.ts';
import { TermTable } from './term-table.tsx';
import css from './vocabularies.module.css';

/** The lists of terms the archive chooses from, each with its source, editable by the office. */
export function Vocabularies() {
  const { settings } = useText();
  const [language] = useLanguage();
  const [code] = useParam('vocabulary');
  const { data, error, refetch } = useQuery(vocabularyQueries.all());
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingFrame />;
  const shown = data.find((vocabulary) => vocabulary.code === code) ?? data[0];
  return (
    <SplitView
      name="vocabularies"
      initialWidth={300}
      list={
        <VirtualList
          label={settings.vocabularies}
          rows={data}
          rowHeight={52}
          keyOf={(vocabulary) => vocabulary.code}
          renderRow={(vocabulary) => <VocabularyLine vocabulary={vocabulary} language={language} />}
          activeKey={shown?.code ?? null}
          onActiveChange={(next) => goTo(`/settings/vocabularies?vocabulary=${next}`, { replace: true })}
        />
      }
      detail={shown ? <TermTable key={shown.code} vocabulary={shown} /> : null}
      detailLabel={shown?.label[language] ?? settings.vocabularies}
      isOver={code !== ''}
      onCloseDetail={() => goTo('/settings/vocabularies', { replace: true })}
    />
  );
}

type VocabularyLineProps = { readonly vocabulary: Vocabulary; readonly language: 'vi' | 'en' };

function VocabularyLine({ vocabulary: { label, terms }, language }: VocabularyLineProps) {
  const { settings } = useText();
  const format = useFormat();
  return (
    <span className={css.line}>
      <span className={css.name}>{label[language] || label.vi}</span>
      <span className={css.count}>{settings.terms(format.number(terms.length))}</span>
    </span>
  );
}

import type { CheckReport } from '#contract';
import { useText } from '../../../i18n/language.ts';
import { citation, markOf, reasonWords } from '../line/finding-words.ts';
import { useFindingWords } from '../line/use-finding-words.ts';
import css from './list-notices.module.css';

/** What holds for the list as a whole, folded until somebody asks. */
export function ListNotices({ report }: { readonly report: CheckReport }) {
  const { proposals: text } = useText();
  const words = useFindingWords();
  return (
    <details className={css.notices}>
      <summary className={css.head}>{`${text.listNotices} (${report.notices.length})`}</summary>
      <ul className={css.list}>
        {report.notices.map((notice) => (
          <li key={`${notice.rule} ${notice.reason.code}`} className={css.notice}>
            {[reasonWords(notice, words), notice.text[words.language], markOf(notice, words)]
              .filter(Boolean)
              .join(' ')}
            <span className={css.small}>{citation(notice, report, words)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

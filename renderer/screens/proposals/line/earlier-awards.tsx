import { useState } from 'react';
import type { AwardInHistory, EarlierAward } from '#contract';
import { Button } from '../../../components/button.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { AwardRow } from '../../agent/history/award-row.tsx';
import css from './earlier-awards.module.css';

type Award = AwardInHistory & Partial<Pick<EarlierAward, 'isSure'>>;

/** So many awards are shown before somebody asks for all. */
const AT_FIRST = 4;

/** Awards by year of achievement, newest first; each leads to its decision. */
export function EarlierAwards({ awards }: { readonly awards: readonly Award[] }) {
  const { proposals: text, common } = useText();
  const format = useFormat();
  const [isAll, setAll] = useState(false);
  if (awards.length === 0) return <p className={css.none}>{text.noEarlier}</p>;
  const shown = isAll ? awards : awards.slice(0, AT_FIRST);
  return (
    <>
      <ol className={css.awards}>
        {shown.map((award) => (
          <li key={award.lineId} className={css.award}>
            <span className={css.year}>{award.year ?? common.noYear}</span>
            <div>
              <AwardRow award={award} />
              {award.isSure === false && <p className={css.unsure}>{text.unsure}</p>}
            </div>
          </li>
        ))}
      </ol>
      {shown.length < awards.length && (
        <Button isSmall look="quiet" onClick={() => setAll(true)}>
          {text.allEarlier(format.number(awards.length))}
        </Button>
      )}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import fieldCss from '../../../components/field.module.css';
import { wordFinder } from '../../../components/find-words.ts';
import { LoadingFrame } from '../../../components/loading-frame.tsx';
import { Problem } from '../../../components/problem.tsx';
import { Section } from '../../../components/section.tsx';
import { useLanguage, useText } from '../../../i18n/language.ts';
import { ruleQueries } from '../../../queries/rule.ts';
import { RuleFileDialog } from './rule-file-dialog.tsx';
import { ruleGroups, ruleWords } from './rule-groups.ts';
import { RuleRow } from './rule-row.tsx';
import { RuleVersions } from './rule-versions.tsx';
import css from './rules.module.css';
import { useRuleFile } from './use-rule-file.ts';

/** The rules by which proposals are checked: text, source, days, mark, how each is used, and where they come from. */
export function Rules() {
  const { rules: text } = useText();
  const { data, error, refetch } = useQuery(ruleQueries.all());
  const [typed, setTyped] = useState('');
  const [language] = useLanguage();
  const file = useRuleFile();
  const today = new Date().toISOString().slice(0, 10);
  const find = useMemo(() => {
    const groups = ruleGroups(data?.rules ?? [], today);
    return wordFinder(groups, (group) => ruleWords(group, language));
  }, [data, today, language]);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingFrame />;
  const groups = find(typed);
  return (
    <div className={css.page}>
      <p className={css.lead}>{text.lead}</p>
      <RuleVersions versions={data.versions} file={file} />
      <Section title={text.list} count={text.count(String(groups.length))}>
        <input
          type="search"
          className={`${fieldCss.input} ${css.search}`}
          placeholder={text.search}
          aria-label={text.search}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <table className={css.table} hidden={groups.length === 0}>
          <thead>
            <tr>
              <th scope="col">{text.id}</th>
              <th scope="col">{text.content}</th>
              <th scope="col">{text.source}</th>
              <th scope="col">{text.use}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <RuleRow key={group.id} group={group} modes={data.modes} today={today} />
            ))}
          </tbody>
        </table>
        {groups.length === 0 && <p className={css.none}>{text.none}</p>}
      </Section>
      {file.comparison && <RuleFileDialog comparison={file.comparison} file={file} />}
    </div>
  );
}

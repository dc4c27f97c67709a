import { FolderInput } from 'lucide-react';
import { useRef } from 'react';
import type { RuleVersion } from '#contract';
import { Button } from '../../../components/button.tsx';
import { Problem } from '../../../components/problem.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useReadOnly } from '../../../queries/use-read-only.ts';
import css from './rules.module.css';
import type { RuleFileUse } from './use-rule-file.ts';

type RuleVersionsProps = { readonly versions: readonly RuleVersion[]; readonly file: RuleFileUse };

/** The rule files at hand: which is in use, taking a newer one in, going back to another. */
export function RuleVersions({ versions, file }: RuleVersionsProps) {
  const { common, rules: text } = useText();
  const isReadOnly = useReadOnly();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <Section
      title={text.versions}
      actions={
        <Button
          icon={FolderInput}
          disabled={isReadOnly || file.isBusy}
          onClick={() => picker.current?.click()}
        >
          {text.takeIn}
        </Button>
      }
    >
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={text.takeIn}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) void file.open(chosen);
          target.value = '';
        }}
      />
      {file.problem !== null && (
        <Problem error={file.problem}>
          <Button onClick={file.forgetProblem}>{common.close}</Button>
        </Problem>
      )}
      <ul className={css.versions}>
        {versions.map((version) => (
          <VersionLine key={version.version} version={version} file={file} />
        ))}
      </ul>
    </Section>
  );
}

type VersionLineProps = { readonly version: RuleVersion; readonly file: RuleFileUse };

function VersionLine({
  version: { version, isShipped, isUsed, takenInAt, takenInBy },
  file,
}: VersionLineProps) {
  const { rules: text } = useText();
  const format = useFormat();
  const origin =
    isShipped || takenInAt === null ? text.shipped : text.takenIn(format.moment(takenInAt), takenInBy);
  return (
    <li className={css.version} data-used={isUsed}>
      <strong>{text.version(version)}</strong>
      <span className={css.small}>{origin}</span>
      {isUsed ? (
        <span className={css.used}>{text.inUse}</span>
      ) : (
        <Button isSmall disabled={file.isBusy} onClick={() => file.look(version)}>
          {text.look}
        </Button>
      )}
    </li>
  );
}

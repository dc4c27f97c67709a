import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import type { Hit } from '#contract';
import { Button } from '../../components/button.tsx';
import { Highlighted } from '../../components/highlighted.tsx';
import { KindIcon } from '../../components/kind-icon.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { Problem } from '../../components/problem.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useKindWords } from '../../i18n/use-kind-words.ts';
import { agentQueries } from '../../queries/agent.ts';
import { dossierQueries } from '../../queries/arrangement.ts';
import { entryQueries } from '../../queries/entry.ts';
import { AgentPreview } from './agent-preview.tsx';
import { DossierPreview } from './dossier-preview.tsx';
import { EntryPreview } from './entry-preview.tsx';
import { hitPath } from './hit-path.ts';
import css from './hit-preview.module.css';
import { SimilarEntries } from './similar-entries.tsx';

/** What was found, to read without leaving the list. */
export function HitPreview({ hit, onOpen }: { readonly hit: Hit; readonly onOpen: () => void }) {
  const { common, search } = useText();
  const words = useKindWords();
  return (
    <article className={css.preview}>
      <header className={css.head}>
        <p className={css.kind}>
          <KindIcon kind={hit.kind} />
          {words[hit.kind]}
        </p>
        <Button
          icon={ArrowRight}
          isSmall
          title={search.openHint}
          onClick={() => {
            onOpen();
            goTo(hitPath(hit));
          }}
        >
          {search.open}
        </Button>
        <h2 className={css.title}>
          {hit.title ? <Highlighted text={hit.title} ranges={hit.titleRanges} /> : common.untitled}
        </h2>
      </header>
      {hit.snippet && hit.snippet !== hit.title && (
        <p className={css.snippet}>
          <Highlighted text={hit.snippet} ranges={hit.snippetRanges} />
        </p>
      )}
      <PreviewBody hit={hit} />
      {hit.entity === 'entry' && <SimilarEntries id={hit.id} />}
    </article>
  );
}

function PreviewBody({ hit }: { readonly hit: Hit }) {
  const entry = useQuery({ ...entryQueries.get(hit.id), enabled: hit.entity === 'entry' });
  const agent = useQuery({ ...agentQueries.get(hit.id), enabled: hit.entity === 'agent' });
  const dossier = useQuery({ ...dossierQueries.get(hit.id), enabled: hit.entity === 'dossier' });
  const error = entry.error ?? agent.error ?? dossier.error;
  if (error) return <Problem error={error} />;
  if (entry.data) return <EntryPreview entry={entry.data} />;
  if (agent.data) return <AgentPreview agent={agent.data} />;
  if (dossier.data) return <DossierPreview dossier={dossier.data} />;
  return <LoadingFrame shape="page" />;
}

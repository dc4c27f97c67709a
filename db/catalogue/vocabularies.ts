import { ArchiveError, type Contract, type Handlers, type Term, type Vocabulary } from '#contract';
import type { CommandContext, QueryContext } from '../engine/dispatcher.ts';
import type { Recorder } from '../engine/recorder.ts';
import type { Restorers } from '../engine/undo.ts';
import type { OwnTerm, TermStore } from './store-terms.ts';
import { shippedVocabularies } from './vocabularies/index.ts';
import type { ShippedTerm } from './vocabularies/shipped.ts';

/** Where an added term stands in its list: behind the shipped ones. */
const AFTER_SHIPPED = 10_000;

const fromShipped = (vocabulary: string, term: ShippedTerm, position: number): Term => ({
  ...term,
  vocabulary,
  position,
  isShipped: true,
  isEdited: false,
  isHidden: false,
});

/** The shipped vocabularies as the office has changed them. */
export function openVocabularies(store: TermStore) {
  const shipped = (vocabulary: string, code: string): Term | undefined => {
    const terms = shippedVocabularies().find((one) => one.code === vocabulary)?.terms ?? [];
    const position = terms.findIndex((term) => term.code === code);
    const term = terms[position];
    return term && fromShipped(vocabulary, term, position);
  };
  const own = (term: OwnTerm, base: Term | undefined): Term => ({
    ...term,
    confidence: base?.confidence ?? 'verified',
    isShipped: base !== undefined,
    isEdited: base !== undefined,
  });

  function all(): Vocabulary[] {
    const changed = store.all();
    return shippedVocabularies().map(({ code, label, description, version, terms }) => {
      const mine = new Map(
        changed.filter((term) => term.vocabulary === code).map((term) => [term.code, term]),
      );
      const base = terms.map((term, position) => {
        const shippedTerm = fromShipped(code, term, position);
        const edited = mine.get(term.code);
        mine.delete(term.code);
        return edited ? own(edited, shippedTerm) : shippedTerm;
      });
      const added = [...mine.values()].map((term) => own(term, undefined));
      return { code, label, description, version, terms: [...base, ...added] };
    });
  }

  const find = (vocabulary: string, code: string): Term => {
    const base = shipped(vocabulary, code);
    const edited = store.find(vocabulary, code);
    const term = edited ? own(edited, base) : base;
    if (!term) throw new ArchiveError({ code: 'not_found', entity: 'term', id: `${vocabulary}/${code}` });
    return term;
  };

  /** Puts the office's form of a term in its place, or takes it away with null. Nothing there, nothing done. */
  function put(vocabulary: string, code: string, term: OwnTerm | null, recorder: Recorder): void {
    const before = store.find(vocabulary, code) ?? null;
    if (before === null && term === null) return;
    if (term === null) store.remove(vocabulary, code);
    else store.put(term);
    recorder.about((term ?? before)?.label.vi ?? '');
    const kind = before === null ? 'created' : term === null ? 'removed' : 'changed';
    recorder.change('term', `${vocabulary}/${code}`, kind, before);
  }

  /** Takes an added term away; refuses while anything names it. */
  function remove(vocabulary: string, code: string, recorder: Recorder): void {
    const isShipped = shipped(vocabulary, code) !== undefined;
    const count = isShipped ? 0 : store.uses(vocabulary, code);
    if (count > 0)
      throw new ArchiveError({ code: 'in_use', entity: 'term', id: `${vocabulary}/${code}`, count });
    put(vocabulary, code, null, recorder);
  }

  const handlers: Handlers<Pick<Contract, 'vocabulary'>, QueryContext, CommandContext> = {
    vocabulary: {
      all,
      saveTerm({ attributes, ...wanted }, { recorder }) {
        const { vocabulary, code } = wanted;
        if (!shippedVocabularies().some((one) => one.code === vocabulary)) {
          throw new ArchiveError({ code: 'not_found', entity: 'vocabulary', id: vocabulary });
        }
        const base = shipped(vocabulary, code);
        const position = base?.position ?? AFTER_SHIPPED;
        const term = { ...wanted, attributes: { ...base?.attributes, ...attributes }, position };
        put(vocabulary, code, term, recorder);
        return find(vocabulary, code);
      },
      resetTerm({ vocabulary, code }, { recorder }) {
        const base = shipped(vocabulary, code);
        if (!base) throw new ArchiveError({ code: 'not_found', entity: 'term', id: `${vocabulary}/${code}` });
        put(vocabulary, code, null, recorder);
        return base;
      },
      removeTerm({ vocabulary, code }, { recorder }) {
        if (find(vocabulary, code).isShipped) {
          throw new ArchiveError({ code: 'in_use', entity: 'term', id: `${vocabulary}/${code}`, count: 0 });
        }
        remove(vocabulary, code, recorder);
        return { changed: 1 };
      },
    },
  };
  const restorers: Restorers = {
    term(id, before, recorder) {
      const [vocabulary = '', code = ''] = id.split('/');
      if (before === null) remove(vocabulary, code, recorder);
      else put(vocabulary, code, before as OwnTerm, recorder);
    },
  };
  /** What a term says of files; undefined where it says nothing or is not known. */
  const allowsFiles = (vocabulary: string, code: string): boolean | undefined => {
    const said = (store.find(vocabulary, code) ?? shipped(vocabulary, code))?.attributes.allowsFiles;
    return typeof said === 'boolean' ? said : undefined;
  };
  return { all, find, allowsFiles, handlers, restorers };
}
export type Vocabularies = ReturnType<typeof openVocabularies>;

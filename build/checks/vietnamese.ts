import { type Check, isScript, isUnder } from './source.ts';

/** A vowel with a Vietnamese mark, taken apart; or d with stroke, which does not come apart. */
const MARKED = /[aeiouy][\u0300-\u0303\u0306\u0309\u031b\u0323]|[\u0110\u0111]/i;

/**
 * Where sentences live. `db/text` holds the code points the language itself needs, and the page's
 * title is the program's name, shown before any script has run.
 */
const HOME = ['renderer/i18n', 'db/cli/text', 'db/text', 'docs', 'tests', 'renderer/index.html'];

/** Vietnamese letters stay in translations, vocabularies (JSON), documents and tests. */
export const vietnameseOutsideText: Check = (files) =>
  files
    .filter(({ path }) => (isScript(path) || /\.(css|sql|html|sh|d\.ts)$/.test(path)) && !isUnder(path, HOME))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((content, index) => {
        if (!MARKED.test(content.normalize('NFD'))) return [];
        const message = `Vietnamese text: ${content.trim().slice(0, 60)}`;
        return [{ rule: 'vietnamese-outside-text', path, line: index + 1, message }];
      }),
    );

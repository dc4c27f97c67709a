import text from './notes-text.json' with { type: 'json' };

/** A vowel with a Vietnamese mark, taken apart; or d with stroke. */
const MARKED = /[aeiouy][\u0300-\u0303\u0306\u0309\u031b\u0323]|[\u0110\u0111]/i;

export type NotesOrder = {
  readonly changelog: string;
  readonly version: string;
  readonly installer: string;
  readonly zip: string;
};

/**
 * Release notes in Vietnamese: what CHANGELOG.md says below the version's heading, or as not released yet where it
 * has none, without the English lines, and how to install it.
 */
export function releaseNotes({ changelog, ...order }: NotesOrder): string {
  const sections = changelog.split(/^## /m).slice(1);
  const own = sections.find((section) => section.startsWith(`[${order.version}]`)) ?? sections[0] ?? '';
  const lines = own
    .split(/^- /m)
    .slice(1)
    .map((line) => `- ${line.trim().replaceAll(/\s*\n\s*/g, ' ')}`)
    .filter((line) => MARKED.test(line.normalize('NFD')));
  const filled = (template: string): string =>
    template.replaceAll(
      /\{(version|installer|zip)\}/g,
      (_, name: 'version' | 'installer' | 'zip') => order[name],
    );
  return `${[`# ${filled(text.title)}`, '', ...lines, '', ...text.how.map(filled)].join('\n')}\n`;
}

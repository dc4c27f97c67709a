import type { ShippedPackage } from './shipped-packages.ts';

const RULE = '-'.repeat(100);

/** A piece of the notice with a text of its own. */
export type NoticeSection = { readonly title: string; readonly text: string };

/** The whole notice: a list of the packages, then every licence text once, under all that share it. */
export function noticeText(
  product: string,
  packages: readonly (ShippedPackage & { readonly text: string })[],
  additions: readonly NoticeSection[],
): string {
  const list = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
  const sharing = Map.groupBy(packages, ({ text }) => tidy(text));
  const sections = [...sharing].map(([text, group]) => ({
    title: group.map(({ name }) => name).join(', '),
    text,
  }));
  const all = [...sections, ...additions].map(({ title, text }) => `${RULE}\n${title}\n\n${tidy(text)}\n`);
  return [head(product), `${list.join('\n')}\n`, ...all].join('\n');
}

function head(product: string): string {
  return `${product}
Copyright The ${product} founders

Licensed under the Apache License, Version 2.0 (see LICENSE). This program contains the works listed
here, each under its own licence. Made by "npm run notice": do not edit.
`;
}

/** Line ends and blanks differ between packages; the words do not. */
function tidy(text: string): string {
  return text
    .replace(/\r/g, '')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

import type { Command } from '../command.ts';

/** Every command by its name: how it is written, and where it is found. Only the one asked for is loaded. */
export const commands: Readonly<Record<string, { readonly usage: string; load(): Promise<Command> }>> = {
  init: { usage: 'init [--sample] [--office NAME]', load: async () => (await import('./init.ts')).init },
  info: { usage: 'info', load: async () => (await import('./info.ts')).info },
  add: {
    usage: 'add FILE… [--kind K] [--dossier ID] [--entry ID]',
    load: async () => (await import('./add.ts')).add,
  },
  draft: { usage: 'draft FILE|-', load: async () => (await import('./later.ts')).later('draft') },
  import: {
    usage:
      'import FILE|PACKAGE [--dry-run] [--accept-key] [--prefer ours|theirs|both] [--decisions FILE] [--passphrase FILE|-] | import --undo BATCH',
    load: async () => (await import('./import.ts')).importing,
  },
  search: {
    usage: 'search QUERY [--kind K] [--year Y] [--limit N] [--queries FILE]',
    load: async () => (await import('./search.ts')).search,
  },
  history: { usage: 'history NAME', load: async () => (await import('./history.ts')).history },
  check: {
    usage: 'check FILE [--on DATE] [--authority CODE] [--reward-kind CODE]',
    load: async () => (await import('./check.ts')).check,
  },
  export: {
    usage:
      'export --year Y --out DIR [--fonds F] [--profile P] [--volume-size MB] [--despite-findings] [--encrypt PASSPHRASE-FILE|-] | export --year Y --forms DIR [--dossier ID] [--form A,B] [--format docx,xlsx,pdf] | export --list-profiles | export --jsonl FILE [--year Y] [--files]',
    load: async () => (await import('./export.ts')).exporting,
  },
  verify: { usage: 'verify [PACKAGE]', load: async () => (await import('./verify.ts')).verify },
  backup: { usage: 'backup DEST', load: async () => (await import('./backup.ts')).backup },
  restore: { usage: 'restore SRC --to DIR', load: async () => (await import('./restore.ts')).restore },
  serve: { usage: 'serve [--port N]', load: async () => (await import('./serve.ts')).serve },
};

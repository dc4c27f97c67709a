import { z } from 'zod';
import { ArchiveError, type PackageSender } from '#contract';
import type { SettingStore } from '../../engine/store-settings.ts';

const SETTING = 'package_senders';
const Senders = z.record(z.string(), z.object({ office: z.string(), fingerprint: z.string().nullable() }));

/** What a package says of where it comes from. */
export type Sender = Omit<PackageSender, 'trust'>;

/**
 * How far the key of a package is known. Fails with `package_sender` where the office has signed with another key
 * before and nobody has accepted this one: somebody should ask it first.
 */
export function trustOf(
  settings: Pick<SettingStore, 'get'>,
  sender: Sender,
  acceptsKey: boolean,
): PackageSender['trust'] {
  const before = sendersOf(settings)[sender.archiveId];
  const isOther = before !== undefined && before.fingerprint !== sender.fingerprint;
  if (isOther && !acceptsKey) {
    throw new ArchiveError({
      ...{ code: 'package_sender', office: before.office },
      ...{ known: before.fingerprint, found: sender.fingerprint },
    });
  }
  if (sender.fingerprint === null) return 'unsigned';
  if (!before) return 'first';
  return isOther ? 'accepted' : 'known';
}

/** Keeps which key an office signs with, from its first package on. */
export function rememberSender(settings: SettingStore, { archiveId, office, fingerprint }: Sender): void {
  settings.put(SETTING, { ...sendersOf(settings), [archiveId]: { office, fingerprint } });
}

const sendersOf = (settings: Pick<SettingStore, 'get'>): z.output<typeof Senders> =>
  Senders.catch({}).parse(settings.get(SETTING) ?? {});
